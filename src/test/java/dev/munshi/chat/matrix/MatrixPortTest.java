package dev.munshi.chat.matrix;

import static dev.munshi.chat.matrix.PortAtFakeMatrix.ASKER;
import static dev.munshi.chat.matrix.PortAtFakeMatrix.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.munshi.chat.ChatUnavailableException;
import dev.munshi.chat.Message;
import dev.munshi.chat.Utterance;
import dev.munshi.chat.matrix.Content.Relation.InThread;
import dev.munshi.chat.matrix.Content.Relation.Reply;
import dev.munshi.digest.Room;
import dev.munshi.document.Block;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatrixPortTest {

  private static final String OTHER = "@other:example.org";
  private static final Utterance ANSWER = new Utterance.Answered(MatrixReplies.found());
  private static final Document SHORT = new Document("News", List.of(Paragraph.of("One.")));
  private static final Document LONG =
      new Document(
          "Long",
          IntStream.range(0, 1_500).<Block>mapToObj(i -> Paragraph.of("Line no. " + i)).toList());

  @TempDir private Path folder;
  private PortAtFakeMatrix at;
  private MatrixPort port;
  private FakeRoom group;

  @BeforeEach
  void open() {
    at = new PortAtFakeMatrix(folder);
    port = at.port();
    group = at.matrix.room(ASKER, OTHER);
  }

  @AfterEach
  void close() {
    at.close();
  }

  private List<FakeMatrix.Sent> sent() {
    return at.matrix.sent();
  }

  private Room room() {
    return new Room("matrix", "example.org", group.id());
  }

  @Test
  void answers_in_the_thread_and_notifies_who_asked_in_a_group() {
    var root = group.mention(ASKER, "First?");
    var question = group.inThread(ASKER, root, "When?");

    port.post(asked(group, question, root), ANSWER);

    var content = sent().getFirst().content();
    assertThat(content.relation()).isEqualTo(new InThread(root, question));
    assertThat(content.mentions()).containsExactly(ASKER);
    assertThat(content.isNotice()).isFalse();
  }

  @Test
  void notifies_nobody_by_intent_in_a_room_of_two_or_by_a_notice() {
    var direct = at.matrix.room(ASKER);

    port.post(asked(direct, direct.say(ASKER, "When?")), ANSWER);
    port.post(asked(group, group.mention(ASKER, "help")), new Utterance.Notice("Hello."));

    assertThat(sent()).allMatch(sent -> sent.content().mentions().isEmpty());
    assertThat(sent()).extracting(sent -> sent.content().isNotice()).containsExactly(false, true);
  }

  @Test
  void answers_by_a_reply_in_a_chain_of_replies() {
    var root = group.mention(ASKER, "First?");
    var question = group.reply(ASKER, root, "When?");

    port.post(asked(group, question, "~" + root), ANSWER);

    assertThat(sent().getFirst().content().relation()).isEqualTo(new Reply(question));
  }

  @Test
  void answers_a_changed_message_at_the_message_itself() {
    var question = group.mention(ASKER, "When?");

    port.post(asked(group, question).withKey(question + "/edited/2"), ANSWER);

    assertThat(sent().getFirst().content().relation()).isEqualTo(new InThread(question, question));
  }

  @Test
  void a_long_answer_goes_on_below_its_beginning() {
    var question = group.mention(ASKER, "summary of it");

    port.post(asked(group, question), new Utterance.Told(LONG, true));

    assertThat(sent()).hasSizeGreaterThan(1);
    assertThat(sent().get(1).content().relation())
        .isEqualTo(new InThread(question, sent().getFirst().event()));
    assertThat(sent().get(1).content().mentions()).isEmpty();
  }

  @Test
  void whatever_breaks_off_each_message_stands_there_once() {
    var question = asked(group, group.mention(ASKER, "summary of it"));
    var answer = new Utterance.Told(LONG, true);
    port.post(question, answer);
    int whole = sent().size();
    var other = asked(group, group.mention(ASKER, "summary of that"));

    for (int tries = 0; tries < whole; tries++) {
      at.matrix.loseNextAnswer();
      assertThatThrownBy(() -> at.port().post(other, answer))
          .isInstanceOf(ChatUnavailableException.class);
      assertThat(at.port().hasAnswered(other)).isFalse();
    }
    at.port().post(other, answer);

    assertThat(sent()).hasSize(2 * whole);
    assertThat(at.port().hasAnswered(other)).isTrue();
  }

  @Test
  void an_announcement_stands_there_once_for_each_key_and_room() {
    var other = at.matrix.room(ASKER, OTHER);
    at.matrix.loseNextAnswer();
    assertThatThrownBy(() -> port.announce(room(), "", "digest/1", SHORT))
        .isInstanceOf(ChatUnavailableException.class);
    assertThat(port.hasAnnounced(room(), "", "digest/1")).isFalse();

    at.port().announce(room(), "", "digest/1", SHORT);
    port.announce(new Room("matrix", "example.org", other.id()), "", "digest/1", SHORT);

    assertThat(sent()).extracting(FakeMatrix.Sent::room).containsExactly(group.id(), other.id());
    assertThat(sent()).allMatch(sent -> sent.content().relation() == null);
    assertThat(at.port().hasAnnounced(room(), "", "digest/1")).isTrue();
    assertThat(port.hasAnnounced(room(), "", "digest/2")).isFalse();
  }

  @Test
  void an_announcement_stands_in_its_conversation() {
    port.announce(room(), "$root", "1", SHORT);
    port.announce(room(), "~$root", "2", SHORT);

    assertThat(sent())
        .extracting(sent -> sent.content().relation())
        .containsExactly(new InThread("$root", "$root"), new Reply("$root"));
  }

  @Test
  void refuses_a_person_once_a_day_in_each_room() {
    var refusal = new Utterance.Whisper("You may not.");
    port.post(asked(group, group.mention(ASKER, "One?")), refusal);
    port.post(asked(group, group.mention(ASKER, "Two?")), refusal);
    assertThat(sent()).hasSize(1);
    assertThat(sent().getFirst().content().isNotice()).isTrue();

    at.clock.advance(Duration.ofDays(1));
    at.port().post(asked(group, group.mention(ASKER, "Three?")), refusal);

    assertThat(sent()).hasSize(2);
  }

  @Test
  void answers_people_of_the_list_alone() {
    var stranger = new Message("matrix", "k", "t", "r", null, "@x:elsewhere.org", "?", null);

    assertThat(port.refusal(asked(group, "$1"))).isEmpty();
    assertThat(port.refusal(stranger)).hasValueSatisfying(why -> assertThat(why).contains("allow"));
  }

  @Test
  void says_a_notice_once_for_each_occasion() {
    port.say(group.id(), null, "greeting", "Ask me.");
    at.port().say(group.id(), null, "greeting", "Ask me.");
    port.say(group.id(), "$root", "unreadable $root", "I cannot read that.");

    assertThat(sent()).extracting(sent -> sent.content().text()).hasSize(2);
    assertThat(sent().getLast().content().relation()).isEqualTo(new InThread("$root", "$root"));
    assertThat(sent()).allMatch(sent -> sent.content().isNotice());
  }

  @Test
  void tells_what_hinders_it_to_post() {
    assertThat(port.obstacle(room())).isEmpty();

    group.powerToSpeak(50);
    assertThat(port.obstacle(room())).hasValueSatisfying(s -> assertThat(s).contains("level 50"));
    group.leave(FakeMatrix.BOT);
    assertThat(port.obstacle(room())).hasValueSatisfying(s -> assertThat(s).contains("Invite me"));
    var next = group.upgrade(true);
    assertThat(port.obstacle(room())).hasValueSatisfying(s -> assertThat(s).contains(next.id()));
  }

  @Test
  void the_rooms_time_zone_counts_before_the_persons_own_and_that_before_the_machines() {
    var message = asked(group, "$1");
    at.matrix.profiles.zone(OTHER, "Asia/Karachi");
    var others = new Message("matrix", "$2", "t", group.id(), null, OTHER, "?", null);

    assertThat(port.zone(message)).isEqualTo(ZoneOffset.UTC);
    assertThat(port.zone(others)).isEqualTo(ZoneId.of("Asia/Karachi"));
    port.settings(message, "zone Europe/Oslo");
    group.power(ASKER, 50);
    port.settings(message, "zone Europe/Oslo");
    assertThat(port.zone(others)).isEqualTo(ZoneId.of("Europe/Oslo"));
    at.matrix.setAway(true);
    assertThat(at.port().zone(message)).isEqualTo(ZoneOffset.UTC);
  }

  @Test
  void marks_commands_as_the_room_wants_them() {
    var message = asked(group, "$1");
    assertThat(port.mark(message)).isEqualTo("!");

    group.power(ASKER, 50);
    port.settings(message, "prefix ?");

    assertThat(port.mark(message)).isEqualTo("?");
  }
}
