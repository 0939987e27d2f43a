package dev.munshi.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.munshi.app.ServedHome;
import dev.munshi.testing.Await;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.SignedRequests;
import dev.munshi.testing.SlackPayloads;
import dev.munshi.testing.SmallCorpus;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An article goes in, a question comes from Slack, a cited answer stands in the thread. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlackJourneyTest {

  private static final String MEETING = "When did Pelikan meet the Nordhavn Digital Council?";
  private static final String MET =
      "The messaging company Pelikan met the Nordhavn Digital Council for the first time on 9 April"
          + " 2024.";

  private final FakeSlack slack = new FakeSlack();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private ServedHome served;
  private SignedRequests requests;

  @BeforeAll
  void serve(@TempDir Path folder) throws Exception {
    var home = ServedHome.ingest(folder.resolve("home"), SmallCorpus.writeTo(folder.resolve("in")));
    served = ServedHome.serve(home, slack);
    requests = served.requests();
  }

  @AfterAll
  void stop() {
    client.close();
    served.close();
    slack.close();
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    var limited = HttpRequest.newBuilder(request, (name, value) -> true);
    return client.send(
        limited.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofString(UTF_8));
  }

  private void sendWell(HttpRequest request) throws Exception {
    assertThat(send(request).statusCode()).isEqualTo(200);
  }

  private List<JsonNode> thread(String ts) {
    return slack.posts().stream()
        .filter(post -> post.path("thread_ts").asText().equals(ts))
        .toList();
  }

  private JsonNode awaitAnswer(String thread, int number) throws Exception {
    Await.until("answer " + number + " in " + thread, () -> thread(thread).size() >= number);
    return thread(thread).get(number - 1);
  }

  @Test
  void a_mention_is_answered_in_its_thread_with_quote_publisher_date_and_link() throws Exception {
    sendWell(requests.json(SlackPayloads.mention("1.1", SmallCorpus.QUESTION)));

    var answer = awaitAnswer("1.1", 1);
    assertThat(answer.path("channel").asText()).isEqualTo(SlackPayloads.CHANNEL);
    assertThat(answer.path("text").asText())
        .startsWith(SmallCorpus.QUOTE)
        .contains("[1] Varnholm opens a register of its algorithms")
        .contains("Varnholm Gazette · Published 12 March 2024")
        .contains("“" + SmallCorpus.QUOTE + "”")
        .contains(SmallCorpus.URL);
    assertThat(answer.path("blocks").toString())
        .contains(SmallCorpus.QUOTE, "\"url\":\"" + SmallCorpus.URL + "\"", "Varnholm Gazette")
        .contains("\"rich_text_quote\"");
  }

  @Test
  void a_follow_up_needs_no_mention_and_keeps_the_subject() throws Exception {
    sendWell(requests.json(SlackPayloads.mention("2.1", MEETING)));
    sendWell(requests.json(SlackPayloads.inThread("2.1", "2.2", "And who set it up?")));

    assertThat(awaitAnswer("2.1", 1).path("text").asText()).contains(MET);
    assertThat(awaitAnswer("2.1", 2).path("text").asText())
        .contains("set up by Minister Runa Falk in January 2023", "Understood as: ");
  }

  @Test
  void what_others_say_in_other_threads_stays_unanswered() throws Exception {
    sendWell(requests.json(SlackPayloads.inThread("3.1", "3.2", MEETING)));
    sendWell(requests.json(SlackPayloads.mention("3.3", MEETING)));

    awaitAnswer("3.3", 1);
    assertThat(thread("3.1")).isEmpty();
  }

  @Test
  void a_direct_message_is_answered() throws Exception {
    sendWell(requests.json(SlackPayloads.direct("4.1", MEETING)));

    var answer = awaitAnswer("4.1", 1);
    assertThat(answer.path("channel").asText()).isEqualTo(SlackPayloads.DIRECT);
    assertThat(answer.path("text").asText()).contains(MET);
  }

  @Test
  void a_message_that_comes_three_times_is_answered_once() throws Exception {
    var mention = SlackPayloads.mention("5.1", MEETING);
    sendWell(requests.json(mention));
    var twin = SlackPayloads.message("5.1", "<@" + FakeSlack.BOT + "> " + MEETING);
    sendWell(requests.json(SlackPayloads.callback(twin)));
    var retry = HttpRequest.newBuilder(requests.json(mention), (name, value) -> true);
    sendWell(
        retry
            .header("X-Slack-Retry-Num", "1")
            .header("X-Slack-Retry-Reason", "http_timeout")
            .build());

    // what comes after them in the same thread is answered after them
    sendWell(requests.json(SlackPayloads.inThread("5.1", "5.2", "hello")));
    Await.until(
        "the help stands in the thread",
        () ->
            thread("5.1").stream()
                .anyMatch(post -> post.path("text").asText().startsWith("Ask me about")));
    assertThat(thread("5.1")).hasSize(2);
    assertThat(thread("5.1").getFirst().path("text").asText()).contains(MET);
  }

  @Test
  void the_command_is_answered_at_its_return_address() throws Exception {
    var command = SlackPayloads.ask(MEETING, "trigger-6", slack.responseUrl());

    var acknowledged = send(requests.form(command));

    assertThat(acknowledged.statusCode()).isEqualTo(200);
    assertThat(acknowledged.body()).contains("Looking through the articles");
    Await.until("the reply", () -> !slack.calls("response_url").isEmpty());
    var reply = slack.calls("response_url").getFirst();
    assertThat(reply.path("response_type").asText()).isEqualTo("ephemeral");
    assertThat(reply.path("text").asText())
        .contains(MET, "Nordhavn Post · Published 11 April 2024", "https://post.example/");
  }

  @Test
  void a_question_without_an_answer_gets_an_honest_no() throws Exception {
    var question = "Which striker won the golden boot at the football world cup?";
    sendWell(requests.json(SlackPayloads.mention("7.1", question)));

    assertThat(awaitAnswer("7.1", 1).path("text").asText())
        .contains("do not answer that", "The corpus holds 4 articles");
  }

  @ParameterizedTest
  @ValueSource(longs = {-301, -86_400, 301, 31_536_000})
  void a_stale_or_future_signature_is_refused_without_a_word(long seconds) throws Exception {
    var then = requests.at(Instant.now().plusSeconds(seconds));

    assertRefused(send(then.json(SlackPayloads.mention("8.1", MEETING))), 401);
    assertThat(thread("8.1")).isEmpty();
  }

  @Test
  void a_forged_or_missing_signature_is_refused_without_a_word() throws Exception {
    var body = SlackPayloads.mention("8.2", MEETING);
    var forger =
        new SignedRequests(requests.endpoint(), "another-secret-entirely", requests.clock());

    assertRefused(send(forger.json(body)), 401);
    assertRefused(send(requests.request(body.getBytes(UTF_8), "application/json").build()), 401);
    assertThat(thread("8.2")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[1]", "command=%zz", "{\"type\":\"event_callback\"}", "", "payload=%7B"})
  void unsigned_rubbish_is_refused_without_a_word(String body) throws Exception {
    for (var type : List.of("application/json", "application/x-www-form-urlencoded")) {
      assertRefused(send(requests.request(body.getBytes(UTF_8), type).build()), 401);
    }
  }

  @Test
  void unsigned_megabytes_are_refused_without_a_word() throws Exception {
    var answer = send(requests.request(new byte[30 << 20], "application/json").build());

    assertThat(answer.statusCode()).isIn(401, 413);
    assertThat(answer.body()).isEmpty();
  }

  private static void assertRefused(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void a_summary_a_timeline_and_the_sources_are_told() throws Exception {
    sendWell(requests.json(SlackPayloads.mention("21.1", "summary register of algorithms")));
    sendWell(requests.json(SlackPayloads.mention("21.2", "timeline Nordhavn Digital Council")));
    sendWell(requests.json(SlackPayloads.mention("21.3", "sources")));

    assertThat(awaitAnswer("21.1", 1).path("text").asText()).contains(SmallCorpus.QUOTE);
    assertThat(awaitAnswer("21.2", 1).path("text").asText())
        .contains("9 April 2024", "Pelikan met");
    assertThat(awaitAnswer("21.3", 1).path("text").asText()).contains("small.jsonl");
  }

  @Test
  void a_digest_is_ordered_previewed_and_ended() throws Exception {
    sendWell(requests.json(SlackPayloads.mention("22.1", "digest subscribe daily at 09:00 max 3")));
    assertThat(awaitAnswer("22.1", 1).path("text").asText()).contains("Digest 1 is ordered");
    sendWell(requests.json(SlackPayloads.mention("22.2", "digest preview 1")));
    assertThat(awaitAnswer("22.2", 1).path("text").asText()).contains("3 of 4 new stories");
    sendWell(requests.json(SlackPayloads.mention("22.3", "digest unsubscribe 1")));
    assertThat(awaitAnswer("22.3", 1).path("text").asText()).contains("Digest 1 has ended");
  }
}
