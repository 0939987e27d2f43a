package dev.munshi.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.chat.ChatRooms;
import dev.munshi.digest.Room;
import dev.munshi.digest.RoomPoster.Outcome;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import dev.munshi.testing.FakeChannel;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.RecordingInbox;
import dev.munshi.testing.SignedRequests;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Posts that nobody waits for, in Slack. */
class SlackRoomsTest {

  private static final Document NEWS = new Document("News", List.of(Paragraph.of("It sailed.")));

  private FakeSlack slack;
  private SlackApp app;
  private ChatRooms rooms;

  @BeforeEach
  void start() {
    slack = new FakeSlack();
    var settings = new SlackSettings(SignedRequests.SECRET, FakeSlack.TOKEN, slack.apiUrl());
    app = new SlackApp(settings, Services.with(new RecordingInbox(), InstantSource.system()));
    rooms = new ChatRooms(List.of(app.port()));
  }

  @AfterEach
  void stop() throws Exception {
    app.close();
    slack.close();
  }

  private static Room room(String id) {
    return new Room(SlackPort.SURFACE, FakeSlack.TEAM, id);
  }

  @Test
  void says_what_keeps_it_from_posting_into_a_channel() {
    slack.put(FakeChannel.of("C1OUT").notJoined());
    slack.put(FakeChannel.of("C1OLD").archived(true));

    assertThat(rooms.obstacle(room("C1OUT")).orElseThrow()).contains("Invite me");
    assertThat(rooms.obstacle(room("C1OLD")).orElseThrow()).contains("archived");
    assertThat(rooms.obstacle(room("C1IN"))).isEmpty();
    assertThat(rooms.obstacle(room("D1"))).isEmpty();
  }

  @Test
  void what_cannot_be_asked_is_no_obstacle() {
    slack.refuse("conversations.info", "missing_scope");
    assertThat(rooms.obstacle(room("C1"))).isEmpty();
    slack.outage(true);
    assertThat(rooms.obstacle(room("C1"))).isEmpty();
    assertThat(rooms.obstacle(new Room("elsewhere", "T1", "C1"))).isEmpty();
  }

  @Test
  void tells_what_it_may_not_look_at_from_what_is_not_there() {
    assertThat(rooms.find(room("C1"), "", "k1")).isInstanceOf(Outcome.Refused.class);
    assertThat(rooms.post(room("C1"), "", "k1", NEWS)).isEqualTo(new Outcome.Posted());
    assertThat(rooms.find(room("C1"), "", "k1")).isEqualTo(new Outcome.Posted());

    slack.put(FakeChannel.of("C1").notJoined());

    assertThat(rooms.find(room("C1"), "", "k1"))
        .isInstanceOfSatisfying(
            Outcome.Unseen.class, unseen -> assertThat(unseen.reason()).contains("not_in_channel"));
  }

  @Test
  void finds_what_it_told_a_person_in_their_direct_chat() {
    var person = room("U1");
    assertThat(rooms.find(person, "", "k1")).isInstanceOf(Outcome.Refused.class);
    assertThat(rooms.post(person, "", "k1", NEWS)).isEqualTo(new Outcome.Posted());

    assertThat(rooms.find(person, "", "k1")).isEqualTo(new Outcome.Posted());
    assertThat(slack.calls("conversations.open")).hasSize(1);
  }

  @Test
  void where_it_may_open_no_direct_chat_it_has_not_seen_what_stands_there() {
    slack.refuse("conversations.open", "missing_scope");

    assertThat(rooms.post(room("U1"), "", "k1", NEWS)).isEqualTo(new Outcome.Posted());
    assertThat(rooms.find(room("U1"), "", "k1")).isInstanceOf(Outcome.Unseen.class);
  }
}
