package dev.munshi.chat.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.testing.LocalSite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HearingTest {

  private static final String BOT = "@munshi:gazette.example";

  private final LocalSite site = new LocalSite();
  private final Homeserver homeserver = new Homeserver(site.address(""), "token");
  private final MatrixCounts counts = new MatrixCounts();
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final CountDownLatch key = new CountDownLatch(1);

  private final Hearing hearing =
      new Hearing(
          new FakeDevice(this::keyLater),
          new Recorded(),
          BOT,
          new Hearing.HeardParts(new RoomStates(homeserver, BOT, Instant.EPOCH), counts));

  @AfterEach
  void close() {
    key.countDown();
    homeserver.close();
    site.close();
  }

  /** The key of all that is encrypted comes when the patient wait for it. */
  private @Nullable String keyLater(String event, Duration patience) {
    if (patience.compareTo(Duration.ofMinutes(1)) < 0) {
      return null;
    }
    try {
      return key.await(10, TimeUnit.SECONDS) ? text("late") : null;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private final class Recorded implements MatrixEvents {
    @Override
    public void said(Said said) {
      heard.add("said " + said.body());
      if (said.body().equals("broken")) {
        throw new IllegalStateException("a listener that fails");
      }
    }

    @Override
    public void unreadable(Said said) {
      heard.add("unreadable " + said.event());
    }

    @Override
    public void reacted(Reaction reaction) {
      heard.add("reacted " + reaction.key());
    }

    @Override
    public void redacted(String room, String event) {
      heard.add("redacted " + event);
    }

    @Override
    public void invited(String room, String inviter) {
      heard.add("invited by " + inviter);
    }

    @Override
    public void membersChanged(String room) {
      heard.add("members of " + room);
    }

    @Override
    public void upgraded(String room, String replacement) {
      heard.add("upgraded to " + replacement);
    }

    @Override
    public void missed(String room) {
      heard.add("missed in " + room);
    }

    @Override
    public void loggedOut() {
      heard.add("logged out");
    }
  }

  private static String text(String body) {
    return """
        {"type": "m.room.message", "event_id": "$text", "sender": "@ann:gazette.example",
         "content": {"msgtype": "m.text", "body": "%s"}}
        """
        .formatted(body);
  }

  private static String state(String type, String key, String content) {
    return """
        {"type": "%s", "state_key": "%s", "event_id": "$%s", "sender": "@ann:gazette.example",
         "content": %s}
        """
        .formatted(type, key, type, content);
  }

  private static MatrixDevice.JoinedRoom room(String room, String... timeline) {
    return new MatrixDevice.JoinedRoom(room, false, false, List.of(timeline), List.of());
  }

  private void assertHeard(String... expected) throws InterruptedException {
    for (var call : expected) {
      assertThat(heard.poll(10, TimeUnit.SECONDS)).isEqualTo(call);
    }
    assertThat(heard).isEmpty();
  }

  @Test
  void tells_of_a_room_in_order_also_after_a_failure() throws Exception {
    hearing.open();
    hearing.joined(room("!a", text("one"), text("broken"), text("two")));

    assertHeard("said one", "said broken", "said two");
  }

  @Test
  void keeps_what_it_hears_until_it_is_opened() throws Exception {
    hearing.joined(room("!a", text("early")));
    hearing.synced();
    assertThat(heard).isEmpty();

    hearing.open();
    assertHeard("said early");
  }

  @Test
  void says_what_cannot_be_read_and_its_text_when_the_key_comes() throws Exception {
    hearing.open();
    var encrypted = "{\"type\": \"m.room.encrypted\", \"event_id\": \"$secret\", \"content\": {}}";
    hearing.joined(room("!a", encrypted));
    assertHeard("unreadable $secret");
    assertThat(counts.undecryptable()).isEqualTo(1);

    hearing.joined(room("!a", text("meanwhile")));
    assertHeard("said meanwhile");

    key.countDown();
    assertHeard("said late");
  }

  @Test
  void a_first_sync_and_one_with_gaps_say_that_something_was_missed() throws Exception {
    hearing.open();
    hearing.joined(new MatrixDevice.JoinedRoom("!a", true, true, List.of(text("old")), List.of()));
    hearing.joined(new MatrixDevice.JoinedRoom("!a", false, true, List.of(text("new")), List.of()));

    assertHeard("missed in !a", "missed in !a", "said new");
  }

  @Test
  void tells_changes_of_a_room_once() throws Exception {
    hearing.open();
    var member = state("m.room.member", "@bob:gazette.example", "{\"membership\": \"leave\"}");
    var tombstone = state("m.room.tombstone", "", "{\"replacement_room\": \"!next\"}");
    hearing.joined(
        new MatrixDevice.JoinedRoom(
            "!a", false, false, List.of(member, tombstone), List.of(member, tombstone)));
    hearing.left("!a");

    assertHeard("members of !a", "upgraded to !next", "members of !a");
  }

  @Test
  void names_who_invites() throws Exception {
    hearing.open();
    hearing.invited(
        "!a",
        List.of(
            state("m.room.member", "@bob:gazette.example", "{}").replace("ann", "eve"),
            state("m.room.member", BOT, "{\"membership\": \"invite\"}")));

    assertHeard("invited by @ann:gazette.example");
  }

  @Test
  void believes_no_homeserver_that_tells_of_another_who_invites() throws Exception {
    hearing.open();
    var invitation = state("m.room.member", BOT, "{\"membership\": \"invite\"}");
    var other = state("m.room.member", BOT, "{\"membership\": \"leave\"}");
    hearing.invited(
        "!a",
        List.of(invitation.replace("ann", "forged"), invitation, other.replace("ann", "forged")));

    assertHeard("invited by @ann:gazette.example");
  }

  @Test
  void waits_for_no_key_of_what_was_said_before_the_bot_was_there() throws Exception {
    hearing.open();
    site.page(
        "/_matrix/client/v3/rooms/%21a/state/m.room.member/%40munshi%3Agazette.example?format=event",
        "application/json",
        "{\"origin_server_ts\": 2000, \"content\": {\"membership\": \"join\"}}".getBytes(UTF_8));
    site.page(
        "/_matrix/client/v3/rooms/%21a/joined_members",
        "application/json", "{\"joined\": {\"one\": {}, \"two\": {}}}".getBytes(UTF_8));
    var encrypted =
        "{\"type\": \"m.room.encrypted\", \"event_id\": \"$%d\", \"origin_server_ts\": %<d}";
    hearing.joined(room("!a", encrypted.formatted(1999), encrypted.formatted(2000)));

    assertHeard("unreadable $2000");
    assertThat(counts.undecryptable()).isEqualTo(1);
  }

  @Test
  void says_that_it_was_logged_out() throws Exception {
    hearing.open();
    hearing.loggedOut();
    hearing.loggedOut();

    assertHeard("logged out");
    assertThat(hearing.isLoggedOut()).isTrue();
  }
}
