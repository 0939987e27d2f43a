package dev.munshi.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.munshi.chat.Archive;
import dev.munshi.chat.Delivery;
import dev.munshi.chat.Dispatcher;
import dev.munshi.chat.DurableInbox;
import dev.munshi.chat.Message;
import dev.munshi.chat.Workers;
import dev.munshi.store.Database;
import dev.munshi.store.Home;
import dev.munshi.store.JobQueue;
import dev.munshi.store.NewsStore;
import dev.munshi.store.ReplyStore;
import dev.munshi.testing.Await;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.SettableClock;
import dev.munshi.testing.SignedRequests;
import dev.munshi.testing.SmallCorpus;
import dev.munshi.testing.SmallDesk;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of questions when Slack is out or busy, or when many come at once. */
class SlackUnderLoadTest {

  private static final Duration MAX_AGE = Duration.ofHours(12);
  private static final String STATUS = "assistant.threads.setStatus";

  @TempDir Path folder;

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T09:00:00Z"));
  private final FakeSlack slack = new FakeSlack(clock);
  private final SmallCorpus corpus = new SmallCorpus();
  private Database database;
  private JobQueue queue;
  private DurableInbox inbox;
  private SlackApp app;

  @BeforeEach
  void start() {
    database = Database.openAndMigrate(Home.at(folder));
    queue = new JobQueue(database);
    inbox = new DurableInbox(queue, clock);
    var settings = new SlackSettings(SignedRequests.SECRET, FakeSlack.TOKEN, slack.apiUrl());
    app = new SlackApp(settings, Services.with(inbox, clock));
  }

  @AfterEach
  void stop() throws Exception {
    app.close();
    slack.close();
    database.close();
    corpus.close();
  }

  private Workers work() {
    var desk = new SmallDesk(corpus.answerer());
    var archive = new Archive(new ReplyStore(database), new NewsStore(database), clock);
    var dispatcher = new Dispatcher(room -> desk, archive, clock, 2);
    var delivery = new Delivery(inbox, dispatcher, archive, MAX_AGE, clock);
    return Workers.start(inbox, delivery, List.of(app.port()), 4);
  }

  private void ask(String room, int number) {
    var ts = ts(number);
    var key = "T0POLICY/" + room + "/" + ts;
    inbox.accept(
        new Message(
            SlackPort.SURFACE, key, "T0POLICY", room, ts, "U0ANN", SmallCorpus.QUESTION, null));
  }

  private static String ts(int number) {
    return "1700000000.%06d".formatted(number);
  }

  private List<JsonNode> answers() {
    return slack.posts().stream().filter(post -> post.has("thread_ts")).toList();
  }

  private List<JsonNode> announcements() {
    return slack.posts().stream().filter(post -> !post.has("thread_ts")).toList();
  }

  private List<String> threads() {
    return answers().stream().map(post -> post.path("thread_ts").asText()).toList();
  }

  private void awaitAnswersAsTimePasses(Duration step) throws Exception {
    Await.until(
        "all are answered",
        () -> {
          clock.advance(step);
          return queue.open() == 0;
        });
  }

  @Test
  void answers_each_once_after_an_outage() throws Exception {
    slack.outage(true);
    try (var _ = work()) {
      for (int i = 0; i < 12; i++) {
        ask("C" + i % 3, i);
      }
      Await.until("some are tried", () -> slack.calls().size() >= 3);
      clock.advance(Duration.ofMinutes(1));
      slack.outage(false);
      awaitAnswersAsTimePasses(Duration.ofSeconds(1));
    }

    assertThat(threads())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, 12).mapToObj(SlackUnderLoadTest::ts).toList());
    assertThat(slack.calls("reactions.remove")).isEmpty();
  }

  @Test
  void leaves_slack_alone_while_it_is_out() throws Exception {
    slack.outage(true);
    try (var _ = work()) {
      for (int i = 0; i < 100; i++) {
        ask("C" + i, i);
      }
      Await.until("some are tried", () -> slack.calls().size() >= 3);
      Await.until("those that were tried wait again", () -> queue.waiting().size() == 100);

      assertThat(slack.calls().size()).isLessThan(20);
    }
  }

  @Test
  void says_after_a_long_outage_that_a_question_is_too_old() throws Exception {
    slack.outage(true);
    try (var _ = work()) {
      ask("C1", 1);
      Await.until("it is tried", () -> !slack.calls().isEmpty());
      clock.advance(Duration.ofHours(13));
      slack.outage(false);
      awaitAnswersAsTimePasses(Duration.ofSeconds(10));
    }

    assertThat(answers()).hasSize(1);
    assertThat(answers().getFirst().path("text").asText())
        .startsWith("You wrote this 13 hours ago");
  }

  @Test
  void a_room_that_is_asked_for_patience_pauses_and_the_others_go_on() throws Exception {
    slack.refuse(STATUS, "not_allowed_token_type");
    slack.refuse("reactions.add", "missing_scope");
    try (var _ = work()) {
      ask("C1", 1);
      Await.until("the first answer", () -> queue.open() == 0);
      slack.limitNext(1, 30);
      clock.advance(Duration.ofSeconds(2));
      ask("C1", 2);
      ask("C1", 3);
      Await.until("patience is asked for", () -> slack.calls("chat.postMessage").size() == 2);
      Await.until("it waits", () -> queue.waiting().size() == 2);
      ask("C2", 4);
      Await.until("the other room's answer", () -> answers().size() == 2);
      clock.advance(Duration.ofSeconds(29));
      ask("C3", 5);
      Await.until("another room's answer", () -> answers().size() == 3);

      assertThat(threads()).containsExactly(ts(1), ts(4), ts(5));
      awaitAnswersAsTimePasses(Duration.ofSeconds(1));
    }

    assertThat(threads()).containsExactlyInAnyOrder(ts(1), ts(4), ts(5), ts(2), ts(3));
  }

  @Test
  void tells_a_room_once_that_many_wait_and_shows_signs_only_when_few_do() throws Exception {
    for (int i = 0; i < 40; i++) {
      ask("C1", i);
    }
    try (var _ = work()) {
      for (int i = 1; i <= 40; i++) {
        int most = i;
        Await.until("the next answer", () -> answers().size() >= most);
        clock.advance(Duration.ofSeconds(1));
      }
      Await.until("all are answered", () -> queue.open() == 0);
    }

    assertThat(answers()).hasSize(40);
    assertThat(announcements())
        .singleElement()
        .satisfies(post -> assertThat(post.path("text").asText()).contains("39 questions wait"));
    assertThat(slack.calls(STATUS)).hasSize(6);
    assertThat(slack.statuses().values()).allMatch(String::isEmpty);
  }

  @Test
  void finds_a_post_again_whose_receipt_was_lost_and_takes_its_reaction_away() throws Exception {
    slack.refuse(STATUS, "not_allowed_token_type");
    slack.loseAnswer("chat.postMessage", 1);
    try (var _ = work()) {
      ask("C1", 1);
      awaitAnswersAsTimePasses(Duration.ofSeconds(10));
    }

    assertThat(answers()).hasSize(1);
    assertThat(slack.calls("chat.postMessage")).hasSize(1);
    assertThat(slack.calls("conversations.replies")).hasSize(1);
    assertThat(slack.calls("reactions.add")).hasSize(1);
    assertThat(slack.reactions()).isEmpty();
  }

  @Test
  void reacts_no_more_often_than_slack_lets_it_take_reactions_away() throws Exception {
    slack.refuse(STATUS, "not_allowed_token_type");
    slack.enforceRates(true);
    for (int i = 0; i < 30; i++) {
      ask("C" + i, i);
    }
    try (var _ = work()) {
      Await.until("all are answered", () -> queue.open() == 0);
    }

    assertThat(answers()).hasSize(30);
    assertThat(slack.calls("reactions.add")).hasSize(15);
    assertThat(slack.calls("reactions.remove")).hasSize(15);
    assertThat(slack.reactions()).isEmpty();
  }

  @Test
  void takes_no_reaction_away_that_slack_has_not_let_it_add() throws Exception {
    slack.refuse(STATUS, "not_allowed_token_type");
    try (var _ = work()) {
      ask("C1", 1);
      Await.until("the first answer", () -> queue.open() == 0);
      slack.limitNext(1, 30);
      clock.advance(Duration.ofSeconds(2));
      ask("C1", 2);
      Await.until("the second answer", () -> queue.open() == 0);
    }

    assertThat(answers()).hasSize(2);
    assertThat(slack.calls("reactions.add")).hasSize(2);
    assertThat(slack.calls("reactions.remove")).hasSize(1);
  }

  @Test
  void takes_a_reaction_of_a_process_before_away() throws Exception {
    slack.refuse(STATUS, "not_allowed_token_type");
    slack.outage(true);
    ask("C1", 1);
    try (var _ = work()) {
      Await.until("it is tried", () -> !slack.calls().isEmpty());
    }
    clock.advance(Duration.ofMinutes(1));
    inbox = new DurableInbox(queue, clock);
    slack.outage(false);
    try (var _ = work()) {
      awaitAnswersAsTimePasses(Duration.ofSeconds(10));
    }

    assertThat(answers()).hasSize(1);
    assertThat(slack.calls("reactions.remove")).hasSize(1);
    assertThat(slack.reactions()).isEmpty();
  }
}
