package dev.munshi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.munshi.app.ServedHome;
import dev.munshi.testing.Await;
import dev.munshi.testing.FakePerson;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.SlackActions;
import dev.munshi.testing.SlackInteractions;
import dev.munshi.testing.SlackPayloads;
import dev.munshi.testing.SmallCorpus;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What people order, change and end at their home tab, and what admins see there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlackHomeJourneyTest {

  private static final String ADMIN = "U0ADMIN";

  private final FakeSlack slack = new FakeSlack();
  private final HttpClient client = HttpClient.newHttpClient();
  private ServedHome served;
  private HomeVisitor ann;

  @BeforeAll
  void serve(@TempDir Path folder) throws Exception {
    var home = ServedHome.ingest(folder.resolve("home"), SmallCorpus.writeTo(folder.resolve("in")));
    var settings = new HashMap<>(ServedHome.settings(slack));
    settings.put("slack.admins", ADMIN);
    served = ServedHome.serve(home, settings);
    ann = HomeVisitor.of(slack, served, client);
  }

  @AfterAll
  void stop() {
    client.close();
    served.close();
    slack.close();
  }

  @Test
  void an_order_is_made_and_acknowledged_while_slack_holds_the_home_back() throws Exception {
    var bo = ann.as("U0BO");
    slack.put(FakePerson.of("U0BO").at("Africa/Cairo"));
    var release = slack.hold("views.publish");
    JsonNode answer;
    try {
      answer = bo.orderDigest("C0BO", "courts");
      assertThat(slack.home("U0BO")).isNull();
    } finally {
      release.run();
    }

    assertThat(answer.path("response_action").asText()).isEqualTo("update");
    assertThat(answer.at("/view/title/text").asText()).isEqualTo("Munshi");
    assertThat(FakeSlack.findings(answer.path("view"), "modal")).isEmpty();
    assertThat(answer.at("/view/blocks/0").toString())
        .contains("Digest 1 is ordered: courts, weekdays at 07:30 (Africa/Cairo), at most 5");
    bo.shown("Digest 1", "courts");
  }

  @Test
  void an_order_of_somebody_known_is_made_though_slack_is_out() throws Exception {
    var cy = ann.as("U0CY");
    cy.home("What I know");
    slack.outage(true);
    try {
      assertThat(cy.orderDigest("C0CY", "courts").toString()).contains("Digest 1 is ordered");
    } finally {
      slack.outage(false);
    }

    cy.sees("digest 1 C0CY");
  }

  @Test
  void nobody_unknown_orders_while_slack_is_out_and_what_they_filled_in_stays() throws Exception {
    var dee = ann.as("U0DEE");
    JsonNode answer;
    slack.outage(true);
    try {
      answer = dee.orderDigest("C0DEE", "courts");
    } finally {
      slack.outage(false);
    }

    assertThat(answer.path("response_action").asText()).isEqualTo("errors");
    assertThat(answer.at("/errors/where").asText()).contains("please send it once more");
    dee.sees();
  }

  @Test
  void words_of_a_window_are_no_grammar() throws Exception {
    var eve = ann.as("U0EVE");

    assertThat(eve.orderDigest("C0EVE", "max 3, Africa/Cairo, list, at 9").toString())
        .contains("Digest 1 is ordered: max 3, Africa/Cairo, list, at 9, weekdays at 07:30 (UTC)");
    assertThat(eve.orderWatch("C0EVE", "remove 3").toString()).contains("I look out for remove 3");
    assertThat(eve.orderWatch("C0EVE", "list").toString()).contains("I look out for list");

    eve.sees("digest 1 C0EVE", "watch 1 C0EVE", "watch 2 C0EVE");
  }

  @Test
  void a_digest_is_changed_from_what_it_is_and_ends_where_it_was() throws Exception {
    var fay = ann.as("U0FAY");
    slack.put(FakePerson.of("U0FAY").at("Asia/Karachi"));
    fay.submit(window(), HomeVisitor.digest("C0FAY", "135", "courts, ferries"));

    fay.press("order_change", "digest 1 C0FAY");
    var window = slack.modals().getLast();
    assertThat(window.path("blocks").toString())
        .contains(
            "\"initial_conversation\":\"C0FAY\"",
            "\"initial_time\":\"07:30\"",
            "At, by the clocks of Asia/Karachi",
            "\"initial_value\":\"courts, ferries\"",
            "\"initial_option\":{\"text\":{\"type\":\"plain_text\",\"text\":\"5\"");
    assertThat(window.at("/blocks/1/element/initial_option/text/text").asText())
        .isEqualTo("weekly on Monday, Wednesday, Friday");
    var answer = fay.submit(window, HomeVisitor.digest("C0FAR", "1", "courts"));

    assertThat(answer.toString()).contains("Digest 1 is ordered: courts", "Digest 1 has ended.");
    fay.sees("digest 1 C0FAR");
  }

  @Test
  void a_digest_stays_where_the_new_one_is_not_ordered() throws Exception {
    var gus = ann.as("U0GUS");
    gus.orderDigest("C0GUS", "courts");
    gus.press("order_change", "digest 1 C0GUS");

    var answer =
        gus.submit(
            slack.modals().getLast(), HomeVisitor.digest("C0GUS", "1", "word,".repeat(4) + many()));

    assertThat(answer.at("/errors/topics").asText()).contains("too many topics");
    gus.sees("digest 1 C0GUS");
  }

  private static String many() {
    var topics = new StringBuilder();
    for (int i = 0; i < 11; i++) {
      topics.append("topic ").append(i).append(',');
    }
    return topics.toString();
  }

  private static JsonNode window() {
    return JsonNodeFactory.instance.objectNode().put("callback_id", "order_digest");
  }

  @Test
  void the_home_says_what_a_button_did_and_what_it_could_not() throws Exception {
    var hal = ann.as("U0HAL");
    hal.orderDigest("C0HAL", "courts");

    hal.press("order_pause", "digest 1 C0HAL");
    hal.shown("Digest 1 is paused.", "order_resume");
    ann.as("U0IDA").press("order_remove", "digest 1 C0HAL");
    ann.as("U0IDA").shown("somebody else has ordered it");
    hal.press("order_remove", "digest 7 C0HAL");
    hal.shown("That no longer stands", "order_resume");
  }

  @Test
  void admins_see_and_end_what_others_have_ordered() throws Exception {
    var jo = ann.as("U0JO");
    for (int i = 0; i < 12; i++) {
      jo.orderWatch("C0AAA", "word" + i);
    }
    var admin = ann.as(ADMIN);
    var home = admin.home("what others have ordered", "which do not fit here");

    assertThat(HomeVisitor.buttons(home, "order_remove")).hasSize(10);
    admin.press("order_remove", "watch 12 C0AAA");
    jo.sees(
        IntStream.rangeClosed(1, 11).mapToObj(i -> "watch " + i + " C0AAA").toArray(String[]::new));
    assertThat(ann.as("U0KIM").home("What I know").toString()).doesNotContain("word0");
  }

  @Test
  void admins_see_bad_votes_and_the_answer_with_its_quotes() throws Exception {
    var ts = "1800000001.000100";
    var key = FakeSlack.TEAM + "/" + SlackPayloads.CHANNEL + "/" + ts;
    ann.send(ann.requests().json(SlackPayloads.mention(ts, SmallCorpus.QUESTION)));
    Await.until(
        "an answer",
        () -> slack.posts().stream().anyMatch(post -> post.path("thread_ts").asText().equals(ts)));
    var message = JsonNodeFactory.instance.objectNode().put("channel", SlackPayloads.CHANNEL);
    var vote =
        SlackInteractions.inMessage(
            SlackActions.feedback("feedback", "no " + key), message, slack.responseUrl());
    ann.send(ann.requests().form(SlackInteractions.form(vote)));

    var admin = ann.as(ADMIN);
    var home = admin.home(SmallCorpus.QUESTION, SlackPayloads.CHANNEL, "no reason");
    assertThat(HomeVisitor.buttons(home, "show_reply")).containsExactly(key);
    admin.press("show_reply", key);
    var window = slack.modals().getLast().toString();
    assertThat(window).contains("The answer", SmallCorpus.QUESTION, SmallCorpus.QUOTE);
    assertThat(window).contains("Councillor Ilse Brandt proposed the register");

    int windows = slack.modals().size();
    ann.press("show_reply", key);
    ann.shown("not yours to see");
    assertThat(slack.modals()).hasSize(windows);
  }

  @Test
  void a_direct_conversation_is_named_after_its_question() throws Exception {
    var ts = "1800000009.000100";
    var question = SmallCorpus.QUESTION + " And who had proposed it before that in the council?";
    ann.send(ann.requests().json(SlackPayloads.direct(ts, question)));

    var place = SlackPayloads.DIRECT + "/" + ts;
    Await.until("a title", () -> slack.titles().containsKey(place));
    assertThat(slack.titles().get(place))
        .startsWith(SmallCorpus.QUESTION)
        .endsWith("…")
        .hasSizeLessThanOrEqualTo(75);
  }
}
