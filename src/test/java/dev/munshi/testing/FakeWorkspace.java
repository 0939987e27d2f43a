package dev.munshi.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The state and the rules behind {@link FakeSlack}: who may call what, and what comes of it. */
final class FakeWorkspace {

  final FakeChannels channels = new FakeChannels();
  final FakePeople people = new FakePeople();
  final FakeMessages messages;
  final FakeAssistant assistant = new FakeAssistant();
  final FakeTriggers triggers;
  final FakeViews views;
  final FakeReturns returns;
  final FakeOauth oauth = new FakeOauth();
  final SlackRates rates;

  private final Map<String, FakeInstallation> installations = new ConcurrentHashMap<>();
  private final Map<String, String> refusals = new ConcurrentHashMap<>();
  private final Set<String> revoked = ConcurrentHashMap.newKeySet();
  private volatile FakeInstallation first =
      FakeInstallation.of(FakeSlack.TOKEN, FakeSlack.TEAM, FakeSlack.BOT);
  private volatile @Nullable String socket;

  FakeWorkspace(InstantSource clock) {
    messages = new FakeMessages(clock);
    triggers = new FakeTriggers(clock);
    views = new FakeViews(triggers);
    returns = new FakeReturns(clock, messages);
    rates = new SlackRates(clock);
  }

  /** Puts the first workspace's installation in place of what it was. */
  void setFirst(FakeInstallation installation) {
    first = installation;
  }

  FakeInstallation first() {
    return first;
  }

  void install(FakeInstallation installation) {
    installations.put(installation.token(), installation);
  }

  void revoke(String token) {
    revoked.add(token);
  }

  void refuse(String method, String error) {
    refusals.put(method, error);
  }

  void setSocket(String address) {
    socket = address;
  }

  /** The installation that a token stands for. */
  FakeInstallation holder(@Nullable String token, SlackMethod method) {
    if (method.isOpen()) {
      return first;
    }
    if (token == null) {
      throw new SlackRefusal("not_authed");
    }
    if (token.equals(FakeSlack.APP_TOKEN)) {
      if (method.isOfApp()) {
        return first;
      }
      throw new SlackRefusal("not_allowed_token_type");
    }
    if (revoked.contains(token)) {
      throw new SlackRefusal("token_revoked");
    }
    var holder = token.equals(first.token()) ? first : installations.get(token);
    if (holder == null) {
      throw new SlackRefusal("invalid_auth");
    }
    if (method.isOfApp()) {
      throw new SlackRefusal("not_allowed_token_type");
    }
    return holder;
  }

  /**
   * Refuses a call whose scope was not granted; scopes by kind are asked where the kind is known.
   */
  static void mustBeGranted(SlackMethod method, FakeInstallation who) {
    var scopes = method.scopes();
    boolean isGranted =
        scopes.isEmpty()
            || method.isOfApp()
            || scopes.stream().anyMatch(s -> s.startsWith("*") || who.scopes().contains(s));
    if (!isGranted) {
      throw SlackRefusal.missingScope(scopes.getFirst(), who.scopes());
    }
  }

  ObjectNode answer(SlackMethod method, SlackCall call) {
    var refusal = refusals.get(method.name());
    if (refusal != null) {
      throw new SlackRefusal(refusal);
    }
    return switch (method.name()) {
      case "auth.test" -> identity(call.who());
      case "auth.revoke" -> revokeOwn(call);
      case "team.info" -> team(call.who());
      case "users.info" -> people.info(call);
      case "usergroups.users.list" -> people.group(call);
      case "conversations.info" -> channels.info(call);
      case "conversations.open" -> channels.open(call);
      case "conversations.replies" -> read(call, messages.replies(call));
      case "conversations.history" -> read(call, messages.history(call));
      case "views.open" -> views.open(call);
      case "views.push" -> views.push(call);
      case "views.update" -> views.update(call);
      case "views.publish" -> views.publish(call);
      case "assistant.threads.setStatus" -> seen(call, assistant::setStatus);
      case "assistant.threads.setTitle" -> seen(call, assistant::setTitle);
      case "assistant.threads.setSuggestedPrompts" -> seen(call, assistant::setPrompts);
      case "oauth.v2.access" -> exchange(call);
      case "apps.connections.open" -> connection();
      default -> write(method, call);
    };
  }

  private ObjectNode write(SlackMethod method, SlackCall call) {
    channels.mustWrite(call, call.text("channel"));
    return switch (method.name()) {
      case "chat.postMessage" -> post(call);
      case "chat.postEphemeral" -> whisper(call);
      case "chat.update" -> update(call);
      case "chat.delete" -> messages.delete(call);
      case "reactions.add" -> messages.react(call, true);
      case "reactions.remove" -> messages.react(call, false);
      default -> throw new SlackRefusal("unknown_method");
    };
  }

  private ObjectNode post(SlackCall call) {
    SlackLimits.mustHold(call.body());
    assistant.spoke(call);
    return messages.post(call.inDirectChat());
  }

  private static ObjectNode whisper(SlackCall call) {
    SlackLimits.mustHold(call.body());
    return SlackCall.ok().put("message_ts", "1700000000.000001");
  }

  private ObjectNode update(SlackCall call) {
    SlackLimits.mustHold(call.body());
    return messages.update(call);
  }

  private ObjectNode read(SlackCall call, ObjectNode answer) {
    channels.mustRead(call, call.text("channel"));
    return answer;
  }

  private ObjectNode seen(SlackCall call, Function<SlackCall, ObjectNode> answer) {
    channels.mustWrite(call, call.text("channel_id"));
    return answer.apply(call);
  }

  private static ObjectNode identity(FakeInstallation who) {
    var answer = SlackCall.ok().put("url", "https://policy.slack.com/").put("team", who.team());
    answer
        .put("user", "munshi")
        .put("team_id", who.orgWide() ? who.enterprise() : who.team())
        .put("user_id", who.bot())
        .put("bot_id", who.botId())
        .put("is_enterprise_install", who.orgWide());
    return who.enterprise() == null ? answer : answer.put("enterprise_id", who.enterprise());
  }

  private static ObjectNode team(FakeInstallation who) {
    var answer = SlackCall.ok();
    answer
        .putObject("team")
        .put("id", who.team())
        .put("name", who.team())
        .put("domain", "policy")
        .put("enterprise_id", Objects.requireNonNullElse(who.enterprise(), ""));
    return answer;
  }

  private ObjectNode revokeOwn(SlackCall call) {
    if (!call.flag("test")) {
      revoke(call.who().token());
    }
    return SlackCall.ok().put("revoked", !call.flag("test"));
  }

  private ObjectNode exchange(SlackCall call) {
    var installed = oauth.exchange(call);
    revoked.remove(installed.token());
    install(installed);
    return FakeOauth.shown(installed);
  }

  private ObjectNode connection() {
    if (socket == null) {
      throw new SlackRefusal("internal_error");
    }
    return SlackCall.ok().put("url", socket);
  }
}
