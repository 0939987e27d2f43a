package dev.munshi.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FakeSlackTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T09:00:00Z"));
  private final FakeSlack slack = new FakeSlack(clock);
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    client.close();
    slack.close();
  }

  @Test
  void says_who_the_bot_is_and_what_it_may() throws Exception {
    slack.install(
        FakeInstallation.of("xoxb-second", "T0SECOND", "U0SECOND").inEnterprise("E0GRID"));

    var answer = post("auth.test", "xoxb-second", "{}");

    assertThat(read(answer).path("team_id").asText()).isEqualTo("T0SECOND");
    assertThat(read(answer).path("user_id").asText()).isEqualTo("U0SECOND");
    assertThat(read(answer).path("enterprise_id").asText()).isEqualTo("E0GRID");
    assertThat(answer.headers().firstValue("x-oauth-scopes").orElseThrow()).contains("chat:write");
  }

  @Test
  void knows_no_other_token_and_no_other_method() throws Exception {
    assertThat(read(post("auth.test", "xoxb-other", "{}"))).isEqualTo(error("invalid_auth"));
    assertThat(call("chat.scheduleMessage", "{}")).isEqualTo(error("unknown_method"));
    slack.revoke(FakeSlack.TOKEN);
    assertThat(call("auth.test", "{}")).isEqualTo(error("token_revoked"));
  }

  @Test
  void misses_what_was_not_granted() throws Exception {
    slack.install(
        FakeInstallation.of(FakeSlack.TOKEN, FakeSlack.TEAM, FakeSlack.BOT)
            .without("reactions:write", "groups:history"));

    var reaction = call("reactions.add", "{'channel':'C1','name':'eyes','timestamp':'1.1'}");
    assertThat(reaction.path("error").asText()).isEqualTo("missing_scope");
    assertThat(reaction.path("needed").asText()).isEqualTo("reactions:write");
    assertThat(reaction.path("provided").asText()).contains("chat:write");
    var history = call("conversations.history", "{'channel':'G1'}");
    assertThat(history.path("needed").asText()).isEqualTo("groups:history");
  }

  @Test
  void refuses_where_the_bot_is_not_or_nobody_writes_any_more() throws Exception {
    slack.put(FakeChannel.of("C1").notJoined());
    slack.put(FakeChannel.of("C2").archived(true));
    slack.put(FakeChannel.of("C3").in("T0SECOND"));

    assertThat(say("C1", "x").path("error").asText()).isEqualTo("not_in_channel");
    assertThat(say("C2", "x").path("error").asText()).isEqualTo("is_archived");
    assertThat(say("C3", "x").path("error").asText()).isEqualTo("channel_not_found");
    assertThat(call("conversations.info", "{'channel':'C1'}").at("/channel/is_member").asBoolean())
        .isFalse();
  }

  @Test
  void takes_forms_as_well_as_json_and_no_wrong_types() throws Exception {
    var form = "channel=C1&text=hello&blocks=%5B%7B%22type%22%3A%22divider%22%7D%5D";
    var request = request("chat.postMessage", FakeSlack.TOKEN);
    request.setHeader("Content-Type", "application/x-www-form-urlencoded");
    var answer = send(request.POST(BodyPublishers.ofString(form)).build());
    assertThat(read(answer).path("ok").asBoolean()).isTrue();
    assertThat(slack.posts().getFirst().at("/blocks/0/type").asText()).isEqualTo("divider");

    assertThat(call("chat.update", "{'channel':'C1','text':'x'}").toString())
        .contains("invalid_arguments", "missing required field: ts");
    assertThat(call("chat.postMessage", "{'channel':7,'text':'x'}").toString())
        .contains("invalid_arguments", "json-pointer:/channel");
  }

  @Test
  void changes_and_deletes_only_what_the_bot_said() throws Exception {
    var ts = say("C1", "first").path("ts").asText();
    slack.hear(SlackPayloads.message("5.5", "mine").put("channel", "C1"));

    call("chat.update", "{'channel':'C1','ts':'" + ts + "','text':'second'}");
    assertThat(slack.posts().getFirst().path("text").asText()).isEqualTo("second");
    assertThat(call("chat.update", "{'channel':'C1','ts':'5.5','text':'x'}"))
        .isEqualTo(error("cant_update_message"));
    assertThat(call("chat.update", "{'channel':'C1','ts':'9.9','text':'x'}"))
        .isEqualTo(error("message_not_found"));
    call("chat.delete", "{'channel':'C1','ts':'" + ts + "'}");
    assertThat(slack.posts()).isEmpty();
  }

  @Test
  void shows_a_channel_newest_first_and_by_pages() throws Exception {
    for (int i = 1; i <= 3; i++) {
      slack.hear(SlackPayloads.message("10." + i, "m" + i).put("channel", "C1"));
    }
    slack.hear(
        SlackPayloads.message("10.9", "reply").put("channel", "C1").put("thread_ts", "10.1"));

    var first = call("conversations.history", "{'channel':'C1','limit':2}");
    assertThat(first.findValuesAsText("text")).containsExactly("m3", "m2");
    var cursor = first.at("/response_metadata/next_cursor").asText();
    var rest = call("conversations.history", "{'channel':'C1','cursor':'" + cursor + "'}");
    assertThat(rest.findValuesAsText("text")).containsExactly("m1");
    assertThat(
            call("conversations.history", "{'channel':'C1','oldest':'10.2','inclusive':true}")
                .findValuesAsText("text"))
        .containsExactly("m3", "m2");
    assertThat(
            call("conversations.replies", "{'channel':'C1','ts':'10.1'}").findValuesAsText("text"))
        .containsExactly("m1", "reply");
  }

  @Test
  void takes_a_reaction_once_and_away_once() throws Exception {
    var eyes = "{'channel':'C1','name':'eyes','timestamp':'1.1'}";

    assertThat(call("reactions.add", eyes).path("ok").asBoolean()).isTrue();
    assertThat(slack.reactions()).containsExactly("C1/1.1/eyes");
    assertThat(call("reactions.add", eyes)).isEqualTo(error("already_reacted"));
    call("reactions.remove", eyes);
    assertThat(call("reactions.remove", eyes)).isEqualTo(error("no_reaction"));
  }

  @Test
  void takes_the_status_away_when_the_bot_speaks() throws Exception {
    call(
        "assistant.threads.setStatus",
        "{'channel_id':'D1','thread_ts':'1.1','status':'is reading'}");
    assertThat(slack.statuses()).containsEntry("D1/1.1", "is reading");

    call("chat.postMessage", "{'channel':'D1','thread_ts':'1.1','text':'so'}");

    assertThat(slack.statuses()).isEmpty();
  }

  @Test
  void opens_a_view_once_and_at_once() throws Exception {
    var trigger = slack.trigger();
    assertThat(open(trigger).path("ok").asBoolean()).isTrue();
    assertThat(open(trigger)).isEqualTo(error("exchanged_trigger_id"));
    var late = slack.trigger();
    clock.advance(Duration.ofSeconds(4));
    assertThat(open(late)).isEqualTo(error("expired_trigger_id"));
    assertThat(slack.modals()).hasSize(1);
  }

  private JsonNode open(String trigger) throws Exception {
    var view =
        "{'type':'modal','title':{'type':'plain_text','text':'T'},'blocks':[{'type':'divider'}]}";
    return call("views.open", "{'trigger_id':'" + trigger + "','view':" + view + "}");
  }

  @Test
  void takes_five_answers_to_a_return_address_for_half_an_hour() throws Exception {
    var address = slack.responseUrl("C1");
    for (int i = 0; i < 5; i++) {
      assertThat(reply(address).statusCode()).isEqualTo(200);
    }
    assertThat(reply(address).statusCode()).isEqualTo(404);
    assertThat(read(reply(address))).isEqualTo(error("used_url"));
    assertThat(slack.posts()).hasSize(5);

    var late = slack.responseUrl();
    clock.advance(Duration.ofMinutes(31));
    assertThat(read(reply(late))).isEqualTo(error("expired_url"));
  }

  private HttpResponse<String> reply(String address) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address));
    var body = "{\"text\":\"so\",\"response_type\":\"in_channel\"}";
    return send(request.POST(BodyPublishers.ofString(body)).build());
  }

  @Test
  void holds_up_its_rates_where_told_to() throws Exception {
    slack.enforceRates(true);
    for (int i = 0; i < 3; i++) {
      assertThat(say("C1", "x").path("ok").asBoolean()).isTrue();
    }

    var limited = post("chat.postMessage", FakeSlack.TOKEN, "{'channel':'C1','text':'x'}");
    assertThat(limited.statusCode()).isEqualTo(429);
    assertThat(limited.headers().firstValue("Retry-After")).contains("1");
    assertThat(say("C2", "x").path("ok").asBoolean()).isTrue();
    clock.advance(Duration.ofSeconds(1));
    assertThat(say("C1", "x").path("ok").asBoolean()).isTrue();
  }

  @Test
  void carries_out_a_call_whose_answer_is_lost() throws Exception {
    slack.loseAnswer("chat.postMessage", 1);

    assertThatThrownBy(() -> say("C1", "x")).isInstanceOf(IOException.class);

    assertThat(slack.posts()).hasSize(1);
    assertThat(say("C1", "y").path("ok").asBoolean()).isTrue();
  }

  @Test
  void refuses_a_method_where_told_to() throws Exception {
    slack.refuse("assistant.threads.setStatus", "not_allowed_token_type");

    var status = "{'channel_id':'C1','thread_ts':'1.1','status':'is reading'}";
    assertThat(call("assistant.threads.setStatus", status))
        .isEqualTo(error("not_allowed_token_type"));
  }

  @Test
  void is_out_as_long_as_told_to() throws Exception {
    slack.outage(true);
    assertThat(post("auth.test", FakeSlack.TOKEN, "{}").statusCode()).isEqualTo(503);
    slack.outage(false);
    assertThat(call("auth.test", "{}").path("ok").asBoolean()).isTrue();
  }

  @Test
  void knows_people_and_their_groups() throws Exception {
    slack.put(FakePerson.of("U1").at("Asia/Karachi").as(FakePerson.Standing.SINGLE_CHANNEL_GUEST));
    slack.putGroup("S1", "U1", "U2");

    var user = call("users.info", "{'user':'U1'}").path("user");
    assertThat(user.path("tz").asText()).isEqualTo("Asia/Karachi");
    assertThat(user.path("is_ultra_restricted").asBoolean()).isTrue();
    assertThat(call("usergroups.users.list", "{'usergroup':'S1'}").path("users")).hasSize(2);
  }

  @Test
  void gives_a_token_for_a_code_once() throws Exception {
    slack.authorise("a-code", FakeInstallation.of("xoxb-second", "T0SECOND", "U0SECOND"));
    var ask =
        "{'code':'a-code','client_id':'%s','client_secret':'%s'}"
            .formatted(FakeSlack.CLIENT_ID, FakeSlack.CLIENT_SECRET);

    assertThat(call("oauth.v2.access", ask).path("access_token").asText()).isEqualTo("xoxb-second");
    assertThat(call("oauth.v2.access", ask)).isEqualTo(error("invalid_code"));
    assertThat(read(post("auth.test", "xoxb-second", "{}")).path("ok").asBoolean()).isTrue();
  }

  private static ObjectNode error(String code) {
    return JSON.createObjectNode().put("ok", false).put("error", code);
  }

  private JsonNode say(String channel, String text) throws Exception {
    return call("chat.postMessage", "{'channel':'" + channel + "','text':'" + text + "'}");
  }

  private JsonNode call(String method, String body) throws Exception {
    return read(post(method, FakeSlack.TOKEN, body));
  }

  private HttpResponse<String> post(String method, String token, String body) throws Exception {
    var json = body.replace('\'', '"');
    return send(request(method, token).POST(BodyPublishers.ofString(json)).build());
  }

  private HttpRequest.Builder request(String method, String token) {
    return HttpRequest.newBuilder(URI.create(slack.apiUrl() + method))
        .header("Authorization", "Bearer " + token)
        .header("Content-Type", "application/json; charset=utf-8");
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString(UTF_8));
  }

  private static JsonNode read(HttpResponse<String> answer) throws Exception {
    return JSON.readTree(answer.body());
  }
}
