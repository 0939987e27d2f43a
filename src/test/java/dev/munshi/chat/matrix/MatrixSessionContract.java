package dev.munshi.chat.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.munshi.chat.matrix.Content.Relation;
import dev.munshi.chat.matrix.MatrixSession.Page;
import dev.munshi.testing.Await;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a session at a homeserver keeps to, the stand-in's too. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MatrixSessionContract {

  private static final int MORE_THAN_A_PAGE = 55;

  private String room = "";

  protected abstract MatrixStage stage();

  @BeforeAll
  void enterRoom() throws Exception {
    room = stage().room();
  }

  private static Content text(String text, @Nullable Relation relation) {
    return new Content(text, null, false, relation, Set.of());
  }

  private String send(String transaction, Content content) {
    return stage().session().send(room, transaction, content);
  }

  private Said seen(String event) throws Exception {
    Await.until("the person sees it", () -> !seenAs(event).isEmpty());
    return seenAs(event).getFirst();
  }

  private List<Said> seenAs(String event) {
    return stage().seen(room).stream().filter(said -> said.event().equals(event)).toList();
  }

  @Test
  void sends_a_transaction_once() throws Exception {
    var first = send("t-once", text("One answer.", null));
    var again = send("t-once", text("One answer.", null));
    var other = send("t-other", text("Another answer.", null));

    assertThat(again).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
    assertThat(seen(other).body()).isEqualTo("Another answer.");
    assertThat(seenAs(first)).hasSize(1);
  }

  @Test
  void sends_notices_and_mentions() throws Exception {
    var person = stage().person();
    var notice = new Content("Ask me.", "<p>Ask <b>me</b>.</p>", true, null, Set.of(person));

    var said = seen(send("t-notice", notice));

    assertThat(said.isNotice()).isTrue();
    assertThat(said.mentions()).containsExactly(person);
    assertThat(said.sender()).isEqualTo(stage().session().userId());
    assertThat(said.isEncrypted()).isEqualTo(stage().session().state(room).isEncrypted());
    assertThat(seen(send("t-text", text("Plain.", null))).isNotice()).isFalse();
  }

  @Test
  void sends_into_threads_and_as_replies_and_in_place_of_an_earlier_message() throws Exception {
    var root = stage().say(room, "Who signed it?");
    stage().heard().awaitSaid(root);

    var inThread = send("t-thread", text("The council.", new Relation.InThread(root, root)));
    var reply = send("t-reply", text("In May.", new Relation.Reply(root)));
    var edit = send("t-edit", text("In June.", new Relation.Replacement(reply)));

    assertThat(seen(inThread).thread()).isEqualTo(root);
    assertThat(seen(reply).replyTo()).isEqualTo(root);
    assertThat(seen(reply).thread()).isNull();
    assertThat(seen(edit).replaces()).isEqualTo(reply);
    assertThat(seen(edit).body()).isEqualTo("In June.");
  }

  @Test
  void hears_what_people_say() throws Exception {
    var before = Instant.now();
    var said = stage().heard().awaitSaid(stage().say(room, "Who <signed> & when?"));
    var mention = stage().heard().awaitSaid(stage().mention(room, "munshi: who signed it?"));
    var notice = stage().heard().awaitSaid(stage().notice(room, "The build has failed."));

    assertThat(said.room()).isEqualTo(room);
    assertThat(said.sender()).isEqualTo(stage().person());
    assertThat(said.body()).isEqualTo("Who <signed> & when?");
    assertThat(said.isEncrypted()).isEqualTo(stage().session().state(room).isEncrypted());
    assertThat(Duration.between(before, said.at()).abs()).isLessThan(Duration.ofMinutes(1));
    assertThat(said.isNotice()).isFalse();
    assertThat(said.mentions()).isEmpty();
    assertThat(mention.mentions()).containsExactly(stage().session().userId());
    assertThat(notice.isNotice()).isTrue();
  }

  @Test
  void hears_how_messages_hang_together() throws Exception {
    var root = stage().say(room, "The draft is done.");
    var inThread = stage().heard().awaitSaid(stage().inThread(room, root, "Who wrote it?"));
    var reply = stage().heard().awaitSaid(stage().reply(room, root, "And when?"));
    var edit = stage().heard().awaitSaid(stage().edit(room, root, "The draft is out."));

    assertThat(inThread.thread()).isEqualTo(root);
    assertThat(inThread.replyTo()).isNull();
    assertThat(reply.replyTo()).isEqualTo(root);
    assertThat(reply.thread()).isNull();
    assertThat(reply.body()).isEqualTo("And when?");
    assertThat(edit.replaces()).isEqualTo(root);
    assertThat(edit.body()).isEqualTo("The draft is out.");
  }

  @Test
  void hears_itself() throws Exception {
    var event = send("t-self", text("It was the council.", null));

    assertThat(stage().heard().awaitSaid(event).sender()).isEqualTo(stage().session().userId());
  }

  @Test
  void hears_reactions_and_what_is_taken_back() throws Exception {
    var answer = send("t-reacted", text("It was signed in May.", null));
    seen(answer);

    var reaction = stage().heard().awaitReaction(stage().react(room, answer, "👍"));
    stage().redact(room, reaction.event());
    stage().heard().await("redacted", room, reaction.event());
    var question = stage().say(room, "Never mind me.");
    stage().heard().awaitSaid(question);
    stage().redact(room, question);
    stage().heard().await("redacted", room, question);

    assertThat(reaction.target()).isEqualTo(answer);
    assertThat(reaction.key()).isEqualTo("👍");
    assertThat(reaction.sender()).isEqualTo(stage().person());
    assertThat(stage().session().event(room, question)).isEmpty();
  }

  @Test
  void joins_and_leaves_on_invitation() throws Exception {
    var session = stage().session();
    var invited = stage().invitation();
    stage().heard().await("invited", invited, stage().person());
    assertThat(session.joined()).doesNotContain(invited);

    session.join(invited);
    Await.until("it has joined", () -> session.joined().contains(invited));
    assertThat(session.state(invited).isJoined()).isTrue();
    assertThat(session.state(invited).joinedAt()).isNotNull();

    session.leave(invited);
    Await.until("it has left", () -> !session.joined().contains(invited));
    assertThatExceptionOfType(MatrixException.class)
        .isThrownBy(() -> session.send(invited, "t-left", text("Is anybody here?", null)))
        .satisfies(
            e -> {
              assertThat(e.status()).isEqualTo(403);
              assertThat(e.code()).isEqualTo("M_FORBIDDEN");
              assertThat(e.passes()).isFalse();
            });
  }

  @Test
  void knows_who_is_there_and_where_a_room_goes_on() throws Exception {
    var session = stage().session();
    var old = stage().room();
    assertThat(session.state(old).isDirect()).isTrue();
    assertThat(session.state(old).power(stage().person())).isGreaterThanOrEqualTo(50);

    stage().heard().forget(old);
    stage().enter(old);
    stage().heard().await("membersChanged", old, "");
    Await.until("three are there", () -> session.state(old).joinedMembers() == 3);
    stage().heard().forget(old);
    stage().exit(old);
    stage().heard().await("membersChanged", old, "");
    Await.until("two are there", () -> session.state(old).joinedMembers() == 2);

    var replacement = stage().upgrade(old);
    stage().heard().await("upgraded", old, replacement);
    assertThat(session.state(old).replacement()).isEqualTo(replacement);
  }

  @Test
  void reads_a_room_and_a_thread_in_pages() throws Exception {
    var own = stage().room();
    var root = stage().say(own, "Which points are left?");
    var thread = new ArrayList<>(stage().sayAtOnce(own, root, MORE_THAN_A_PAGE));
    var last = stage().inThread(own, root, "That is all.");
    stage().heard().awaitSaid(last);
    var session = stage().session();

    var ofThread = events(from -> session.thread(own, root, from));
    assertThat(ofThread).startsWith(last).hasSize(MORE_THAN_A_PAGE + 1).containsAll(thread);
    var ofRoom = events(from -> session.messages(own, from));
    assertThat(ofRoom.subList(0, ofThread.size())).isEqualTo(ofThread);
    assertThat(ofRoom.subList(ofThread.size(), ofRoom.size())).containsExactly(root);
    assertThat(session.event(own, last).orElseThrow().body()).isEqualTo("That is all.");
    assertThat(session.event(own, root).orElseThrow().thread()).isNull();
    assertThat(session.event(own, "$nothing")).isEmpty();
  }

  private static List<String> events(Function<@Nullable String, Page> pages) {
    return all(pages).stream().map(Said::event).toList();
  }

  /** From the newest to the oldest. */
  static List<Said> all(Function<@Nullable String, Page> pages) {
    var all = new ArrayList<Said>();
    String next = null;
    do {
      var page = pages.apply(next);
      all.addAll(page.messages());
      next = page.next();
    } while (next != null);
    return all;
  }

  @Test
  void keeps_a_note_at_a_room() {
    var session = stage().session();
    assertThat(session.roomNote(room, "dev.munshi.contract")).isEmpty();

    session.noteRoom(room, "dev.munshi.contract", "{\"threads\":false}");
    assertThat(session.roomNote(room, "dev.munshi.contract")).contains("{\"threads\":false}");
    session.noteRoom(room, "dev.munshi.contract", "{\"threads\":true}");
    assertThat(session.roomNote(room, "dev.munshi.contract")).contains("{\"threads\":true}");
  }

  @Test
  void knows_what_people_call_themselves() {
    assertThat(stage().session().displayName(stage().person())).isEqualTo(stage().displayName());
  }
}
