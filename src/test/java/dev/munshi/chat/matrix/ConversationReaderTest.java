package dev.munshi.chat.matrix;

import static dev.munshi.chat.matrix.PortAtFakeMatrix.ASKER;
import static dev.munshi.chat.matrix.PortAtFakeMatrix.asked;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.munshi.answer.Remark;
import dev.munshi.chat.ChatPort;
import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.ChatUnavailableException;
import dev.munshi.chat.Transcript;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationReaderTest {

  private static final String ANA = "@ana:example.org";

  @TempDir private Path folder;
  private PortAtFakeMatrix at;
  private FakeRoom room;

  @BeforeEach
  void open() {
    at = new PortAtFakeMatrix(folder);
    room = at.matrix.room(ASKER, ANA);
    at.matrix.profiles.name(ANA, "Ana");
  }

  @AfterEach
  void close() {
    at.close();
  }

  private static List<String> texts(Transcript transcript) {
    return transcript.remarks().stream().map(Remark::text).toList();
  }

  @Test
  void reads_people_and_not_bots_nor_what_was_said_to_this_one() {
    var root = room.say(ANA, "The draft is done.");
    room.inThread(ASKER, root, "Publish it.");
    room.notice("@bot:example.org", "Build 7 is done.");
    at.port().say(room.id(), root, "hello", "Hello.");
    var question = room.inThread(ASKER, root, "and when?");
    at.inbox.accept(asked(room, question, root));
    room.inThread(ASKER, root, "Munshi, who?", FakeMatrix.BOT);
    room.say(ANA, "This is beside it.");
    var asking = room.inThread(ASKER, root, "summary thread");

    var transcript = at.port().transcript(asked(room, asking, root), null);

    assertThat(texts(transcript)).containsExactly("The draft is done.", "Publish it.");
    assertThat(transcript.remarks()).extracting(Remark::who).containsExactly("Ana", ASKER);
    assertThat(transcript.isWhole()).isTrue();
  }

  @Test
  void reads_a_long_thread_from_its_beginning() {
    var root = room.say(ANA, "0");
    for (int i = 1; i < ChatPort.MOST_REMARKS + 30; i++) {
      room.inThread(ANA, root, String.valueOf(i));
    }

    var transcript = at.port().transcript(asked(room, "$asking", root), null);

    assertThat(texts(transcript)).hasSize(ChatPort.MOST_REMARKS).startsWith("0", "1", "2");
    assertThat(transcript.isWhole()).isFalse();
  }

  @Test
  void reads_a_chain_of_replies_up_from_where_it_is_asked() {
    var one = room.say(ANA, "One.");
    var two = room.reply(ASKER, one, "Two.");
    room.reply(ANA, one, "Beside it.");
    var asking = room.reply(ASKER, two, "summary thread");

    assertThat(texts(at.port().transcript(asked(room, asking, "~" + one), null)))
        .containsExactly("One.", "Two.");
    var link = "https://matrix.to/#/" + room.id() + "/" + two;
    assertThat(texts(at.port().transcript(asked(room, "$else"), link)))
        .containsExactly("One.", "Two.");
  }

  @Test
  void reads_the_thread_of_a_link_in_each_of_its_forms() {
    var root = room.say(ANA, "One.");
    var two = room.inThread(ASKER, root, "Two.");
    var encoded = room.id().replace("!", "%21").replace(":", "%3A");

    for (var link :
        List.of(
            "https://matrix.to/#/" + room.id() + "/" + root,
            "https://matrix.to/#/" + room.id() + "/" + two + "?via=example.org&via=x.org",
            "https://matrix.to/#/" + encoded + "/" + two.replace("$", "%24").replace(":", "%3A"),
            "matrix:roomid/" + room.id().substring(1) + "/e/" + two.substring(1) + "?via=x.org")) {
      assertThat(texts(at.port().transcript(asked(room, "$else"), link)))
          .as(link)
          .containsExactly("One.", "Two.");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://matrix.to/#/!other:example.org/$e",
        "https://matrix.to/#/#alias:example.org/$e",
        "https://matrix.to/#/@ana:example.org",
        "https://matrix.to/#/!r/%zz",
        "matrix:roomid/other:example.org/e/e"
      })
  void refuses_what_is_no_message_of_this_room(String link) {
    assertThatThrownBy(() -> at.port().transcript(asked(room, "$1"), link))
        .isInstanceOf(ChatRefusedException.class);
  }

  @Test
  void refuses_where_there_is_no_thread_or_message() {
    assertThatThrownBy(() -> at.port().transcript(asked(room, "$1"), null))
        .isInstanceOf(ChatRefusedException.class)
        .hasMessageContaining("Which thread?");
    var gone = "https://matrix.to/#/" + room.id() + "/$gone";
    assertThatThrownBy(() -> at.port().transcript(asked(room, "$1"), gone))
        .isInstanceOf(ChatRefusedException.class)
        .hasMessageContaining("no such message");
  }

  @Test
  void reads_what_people_made_of_their_messages_and_not_what_others_would() {
    var root = room.say(ANA, "The budget is 5.");
    var two = room.inThread(ANA, root, "It is due on Monday.");
    room.edit(ANA, root, "The budget is 6.");
    room.edit(ANA, two, "It is due on Tuesday.");
    room.edit(ASKER, two, "It is due never.");
    var asking = room.inThread(ASKER, root, "summary thread");

    assertThat(texts(at.port().transcript(asked(room, asking, root), null)))
        .containsExactly("The budget is 6.", "It is due on Tuesday.");
  }

  @Test
  void tells_nobody_what_was_said_before_they_could_read_the_room() {
    var root = room.say(ANA, "One.");
    var two = room.reply(ANA, root, "Two.");
    at.clock.advance(Duration.ofSeconds(1));
    room.hideHistory(ASKER);
    var own = room.say(ANA, "Three.");
    var asking = room.inThread(ASKER, own, "summary thread");

    for (var event : List.of(root, two)) {
      var link = "https://matrix.to/#/" + room.id() + "/" + event;
      assertThatThrownBy(() -> at.port().transcript(asked(room, "$else"), link))
          .as(link)
          .isInstanceOf(ChatRefusedException.class)
          .hasMessageContaining("before you could read");
    }
    assertThat(texts(at.port().transcript(asked(room, asking, own), null)))
        .containsExactly("Three.");
  }

  @Test
  void an_outage_is_told_as_such() {
    at.matrix.fail("thread", FakeNetwork.away());

    assertThatThrownBy(() -> at.port().transcript(asked(room, "$1", "$root"), null))
        .isInstanceOf(ChatUnavailableException.class);
  }
}
