package dev.munshi.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;

/** Turns the codes of people who installed the app into tokens, each once. Thread-safe. */
final class FakeOauth {

  private final Map<String, FakeInstallation> codes = new HashMap<>();

  synchronized void put(String code, FakeInstallation installation) {
    codes.put(code, installation);
  }

  /** The installation whose code it is; afterwards the code is used up. */
  synchronized FakeInstallation exchange(SlackCall call) {
    if (!call.text("client_id").equals(FakeSlack.CLIENT_ID)) {
      throw new SlackRefusal("invalid_client_id");
    }
    if (!call.text("client_secret").equals(FakeSlack.CLIENT_SECRET)) {
      throw new SlackRefusal("bad_client_secret");
    }
    var installation = codes.remove(call.text("code"));
    if (installation == null) {
      throw new SlackRefusal("invalid_code");
    }
    return installation;
  }

  static ObjectNode shown(FakeInstallation installed) {
    var answer = SlackCall.ok().put("app_id", "A0MUNSHI");
    answer.putObject("authed_user").put("id", SlackPayloads.PERSON);
    answer
        .put("scope", String.join(",", installed.scopes()))
        .put("token_type", "bot")
        .put("access_token", installed.token())
        .put("bot_user_id", installed.bot())
        .put("is_enterprise_install", installed.orgWide());
    if (installed.orgWide()) {
      answer.putNull("team");
    } else {
      answer.putObject("team").put("id", installed.team()).put("name", installed.team());
    }
    if (installed.enterprise() == null) {
      answer.putNull("enterprise");
    } else {
      answer
          .putObject("enterprise")
          .put("id", installed.enterprise())
          .put("name", installed.enterprise());
    }
    return answer;
  }
}
