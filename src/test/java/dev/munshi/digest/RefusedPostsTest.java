package dev.munshi.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.store.SubscriptionStore.Turn;
import dev.munshi.testing.RecordingPoster.Standing;
import dev.munshi.testing.RecordingPoster.Weather;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of posts that do not get into their rooms, and of the orders behind them. */
class RefusedPostsTest {

  private static final Room PERSON = new Room("slack", "T1", "U1");
  private static final String STRIKE =
      "Crews of the Tidewater ferries began a strike of three days over the pay of their night shifts.";
  private static final String REGISTER =
      "Varnholm opened a public register of the algorithms that its offices use to decide.";

  @TempDir Path folder;
  private NewsHome home;

  @BeforeEach
  void open() {
    home = new NewsHome(folder, Instant.parse("2026-05-01T08:00:00Z"));
  }

  @AfterEach
  void close() {
    home.close();
  }

  private List<String> in(Room room) {
    return home.poster.posts().stream()
        .filter(post -> post.room().equals(room))
        .map(post -> post.document().text())
        .toList();
  }

  @Test
  void a_room_that_refuses_stops_its_digest_and_who_ordered_it_learns_so_once() {
    home.order("digest subscribe daily at 09:00");
    home.order("digest subscribe daily at 09:00 ferries strike");
    home.arrives("strike", "Gazette", STRIKE);
    home.poster.refuseIn(NewsHome.ROOM);

    home.passes(Duration.ofHours(1));
    home.passes(Duration.ofDays(1));

    assertThat(in(PERSON)).hasSize(2);
    assertThat(in(PERSON).getFirst())
        .contains("Digest 1 of C1 cannot be posted there.", "archived", "digest resume 1");
    assertThat(home.order("digest list").text()).containsOnlyOnce("1 · daily").contains("paused");
    assertThat(home.order("digest preview 1").text()).contains(STRIKE);
  }

  @Test
  void a_room_that_refuses_ends_its_watch() {
    home.order("watch ferries");
    home.poster.refuseIn(NewsHome.ROOM);
    home.arrives("strike", "Gazette", STRIKE);

    home.passes(Duration.ofMinutes(1));

    assertThat(in(PERSON)).singleElement().asString().contains("Watch 1 of C1", "watch ferries");
    assertThat(home.order("watch list").text()).contains("watches nothing");
  }

  @Test
  void what_is_given_up_comes_with_the_next_issue() {
    home.order("digest subscribe daily at 09:00");
    home.arrives("strike", "Gazette", STRIKE);
    home.poster.weather(() -> Weather.BUSY);
    home.passes(Duration.ofHours(1));
    home.passes(Duration.ofHours(13));
    assertThat(home.stores().posts().open()).isZero();

    home.poster.weather(() -> Weather.FINE);
    home.arrives("register", "Gazette", REGISTER);
    home.passes(Duration.ofHours(11));

    assertThat(home.posts()).singleElement().asString().contains(STRIKE, REGISTER);
  }

  @Test
  void what_a_watch_gave_up_is_posted_when_the_network_is_back() {
    home.order("watch ferries");
    home.arrives("strike", "Gazette", STRIKE);
    home.poster.weather(() -> Weather.BUSY);
    home.passes(Duration.ofMinutes(1));
    home.passes(Duration.ofHours(13));

    home.poster.weather(() -> Weather.FINE);
    home.passes(Duration.ofHours(2));

    assertThat(home.posts()).singleElement().asString().contains(STRIKE);
  }

  @Test
  void what_may_stand_where_nobody_may_look_is_not_posted_again() {
    home.order("digest subscribe daily at 09:00");
    home.arrives("strike", "Gazette", STRIKE);
    home.poster.weather(() -> Weather.HIDDEN);
    home.passes(Duration.ofHours(1));
    home.poster.weather(() -> Weather.FINE);
    home.passes(Duration.ofMinutes(5));
    assertThat(home.stores().posts().open()).isOne();

    home.passes(Duration.ofMinutes(20));

    assertThat(home.posts()).hasSize(1);
    assertThat(home.stores().posts().open()).isZero();
    assertThat(home.order("digest list").text()).doesNotContain("paused");
  }

  @Test
  void a_room_gets_one_post_a_second_and_none_before_the_network_wants_it() {
    home.order("digest subscribe daily at 09:00");
    home.order("digest subscribe daily at 09:00");
    home.arrives("strike", "Gazette", STRIKE);
    home.clock.advance(Duration.ofHours(1));
    home.rounds().run();
    home.rounds().run();
    assertThat(home.posts()).hasSize(1);
    home.poster.weather(() -> Weather.BUSY);
    home.clock.advance(Duration.ofSeconds(1));
    home.rounds().run();
    home.poster.weather(() -> Weather.FINE);

    home.order("watch register");
    home.arrives("register", "Gazette", REGISTER);
    home.passes(Duration.ofSeconds(50));
    assertThat(home.posts()).hasSize(1);
    home.passes(Duration.ofSeconds(10));
    assertThat(home.posts()).hasSize(3);
  }

  @Test
  void what_waits_when_its_order_is_paused_comes_after_it_goes_on() {
    home.order("digest subscribe daily at 09:00");
    home.order("watch ferries");
    home.arrives("strike", "Gazette", STRIKE);
    home.poster.weather(() -> Weather.BUSY);
    home.passes(Duration.ofHours(1));
    home.order("digest pause 1");
    home.order("watch remove 1");
    home.poster.weather(() -> Weather.FINE);
    home.passes(Duration.ofHours(2));
    assertThat(home.posts()).isEmpty();

    home.order("digest resume 1");
    home.passes(Duration.ofHours(22));
    assertThat(home.posts()).singleElement().asString().contains(STRIKE);
  }

  @Test
  void an_order_that_is_paused_while_its_issue_is_composed_does_not_post_it() {
    home.order("digest subscribe daily at 09:00");
    var store = home.stores().subscriptions();
    var due = store.due(home.clock.instant().plus(Duration.ofHours(2)), 1).getFirst();
    home.order("digest pause 1");
    var next = due.due().plus(Duration.ofDays(1));

    assertThat(store.take(due, new Turn(due.due(), next, 0, Set.of(), null))).isFalse();
    home.order("digest resume 1");
    assertThat(store.take(due, new Turn(due.due(), next, 0, Set.of(), null))).isTrue();
  }

  @Test
  void an_ended_order_forgets_what_it_told() throws Exception {
    home.order("digest subscribe daily at 09:00");
    home.arrives("strike", "Gazette", STRIKE);
    home.passes(Duration.ofHours(1));
    assertThat(home.told()).isEqualTo(1);

    home.order("digest unsubscribe 1");

    assertThat(home.told()).isZero();
  }

  @Test
  void one_that_cannot_be_composed_waits_longer_and_longer() {
    home.order("digest subscribe daily at 09:00");
    home.order("watch ferries");
    home.arrives("strike", "Gazette", STRIKE);
    var asked = new AtomicInteger();
    RoomCorpora broken =
        room -> {
          asked.incrementAndGet();
          throw new IllegalStateException("no articles for " + room);
        };
    var rounds = new Rounds(home.stores(), broken, home.poster, home.clock);
    home.clock.advance(Duration.ofHours(1));
    for (int second = 0; second < 600; second += 15) {
      rounds.run();
      home.clock.advance(Duration.ofSeconds(15));
    }
    // of each after 0, 30, 90, 210 and 450 seconds
    assertThat(asked).hasValue(10);

    home.passes(Duration.ofHours(1));
    assertThat(home.poster.posts()).extracting(Standing::room).hasSize(2);
  }

  @Test
  void one_whose_articles_cannot_be_read_does_not_keep_the_others_from_their_issues() {
    home.order(PERSON, "UTC", "digest subscribe daily at 09:00");
    home.order("digest subscribe daily at 09:00");
    home.arrives("strike", "Gazette", STRIKE);
    RoomCorpora corpora =
        room -> {
          if (room.equals(PERSON)) {
            throw new StackOverflowError();
          }
          return home.corpus(room);
        };
    home.clock.advance(Duration.ofHours(1));

    new Rounds(home.stores(), corpora, home.poster, home.clock).run();

    assertThat(in(NewsHome.ROOM)).singleElement().asString().contains(STRIKE);
  }
}
