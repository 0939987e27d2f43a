package dev.munshi.chat.matrix;

import static dev.munshi.chat.matrix.ListeningHome.AMIRA;
import static dev.munshi.chat.matrix.ListeningHome.BELA;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.chat.Inbox;
import dev.munshi.chat.Message;
import dev.munshi.testing.Await;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatchUpTest extends AtListeningHome {

  private FakeRoom direct;
  private FakeRoom group;

  @BeforeEach
  void enter() {
    direct = home.matrix.room(AMIRA);
    group = home.matrix.room(AMIRA, BELA);
  }

  @Test
  void answers_what_came_while_the_bot_was_down_once_and_in_order() throws Exception {
    direct.say(AMIRA, "one?");
    home.end();
    home.clock.advance(Duration.ofMinutes(5));
    home.matrix.setPage(2);
    for (var text : List.of("two?", "three?", "four?", "five?", "six?")) {
      direct.say(AMIRA, text);
    }
    group.say(BELA, "Lunch?");
    group.mention(BELA, "seven?");
    home.begin();

    awaitTexts("one?", "two?", "three?", "four?", "five?", "six?", "seven?");
    direct.miss();
    direct.say(AMIRA, "eight?");
    assertThat(home.texts()).hasSize(8).endsWith("eight?");
  }

  @Test
  void looks_at_what_was_said_before_when_a_room_is_heard_first() {
    home.end();
    var root = group.mention(AMIRA, "one?");
    home.matrix.setAway(true);
    home.begin();
    group.inThread(AMIRA, root, "and two");
    home.matrix.setAway(false);

    assertThat(home.texts()).startsWith("one?", "and two");
  }

  @Test
  void leaves_what_is_too_old() throws Exception {
    home.end();
    direct.say(AMIRA, "one?");
    home.clock.advance(ListeningHome.MAX_AGE.plusSeconds(1));
    direct.say(AMIRA, "two?");
    home.begin();

    awaitTexts("two?");
  }

  @Test
  void hears_what_the_homeserver_did_not_tell() {
    home.matrix.setDeaf(true);
    direct.say(AMIRA, "one?");
    home.matrix.setDeaf(false);
    assertThat(home.asked()).isEmpty();

    direct.miss();

    assertThat(home.texts()).containsExactly("one?");
  }

  @Test
  void judges_nothing_again_that_was_said_among_people() {
    var root = group.mention(AMIRA, "Who pays?");
    home.answer(true);
    group.inThread(BELA, root, "no idea");
    group.inThread(AMIRA, root, "what do you think?");
    group.inThread(AMIRA, root, "Who is that?", ListeningHome.BOT);
    group.miss();

    assertThat(home.texts()).containsExactly("Who is that?");
  }

  @Test
  void goes_no_further_back_than_to_what_an_earlier_process_took_in() throws Exception {
    var root = group.say(AMIRA, "The ferries strike.");
    group.inThread(BELA, root, "Why?");
    group.inThread(AMIRA, root, "Who pays?", ListeningHome.BOT);
    home.answer(true);
    home.end();
    group.inThread(AMIRA, root, "And when?");
    home.begin();

    awaitTexts("And when?");
  }

  @Test
  void tries_again_while_the_pages_cannot_be_had() throws Exception {
    home.end();
    direct.say(AMIRA, "one?");
    home.matrix.fail("messages", FakeNetwork.limit(Duration.ofMillis(50)));
    home.matrix.fail("messages", FakeNetwork.away());
    home.begin();

    awaitTexts("one?");
  }

  @Test
  void hears_on_behind_a_message_that_cannot_be_judged() {
    group.reply(BELA, "~x", "Why?", ListeningHome.BOT);
    group.mention(AMIRA, "one?");

    assertThat(home.texts()).containsExactly("one?");
  }

  @Test
  void takes_of_a_question_only_what_it_was_last_changed_to() {
    var event = direct.say(AMIRA, "one?");
    direct.edit(AMIRA, event, "two?");
    direct.edit(AMIRA, event, "three?");
    direct.edit(BELA, event, "four?");
    home.answer(true);
    home.end();
    home.begin();
    direct.say(AMIRA, "five?");

    assertThat(home.texts()).containsExactly("five?");
  }

  @Test
  void hears_on_where_the_pages_are_refused() {
    home.matrix.fail("messages", FakeNetwork.refusal("M_FORBIDDEN"));
    direct.say(AMIRA, "one?");

    assertThat(home.texts()).containsExactly("one?");
  }

  @Test
  void takes_in_later_and_in_order_what_could_not_be_written_down() throws Exception {
    var isBroken = new AtomicBoolean(true);
    home.restart(inbox -> breaking(inbox, isBroken));
    direct.say(AMIRA, "one?");
    direct.say(AMIRA, "two?");
    assertThat(home.asked()).isEmpty();

    isBroken.set(false);

    awaitTexts("one?", "two?");
  }

  @Test
  void waits_where_it_cannot_be_known_what_a_reply_belongs_to() throws Exception {
    var first = group.say(AMIRA, "The ferries strike.");
    home.matrix.fail("event", FakeNetwork.away());
    group.reply(BELA, first, "Why?", ListeningHome.BOT);

    awaitTexts("Why?");
    assertThat(home.asked()).extracting(Message::thread).containsExactly("~" + first);
  }

  @Test
  void takes_in_a_burst_over_many_rooms_once_and_in_order_while_it_looks_back() throws Exception {
    var rooms = Stream.generate(() -> home.matrix.room(AMIRA)).limit(20).toList();
    home.end();
    rooms.forEach(room -> say(room, 0, 5));
    home.begin();
    try (var people = Executors.newFixedThreadPool(8)) {
      rooms.forEach(room -> people.execute(() -> say(room, 5, 10)));
    }

    Await.until("all is taken in", () -> home.asked().size() == 200);
    var texts =
        home.asked().stream().collect(groupingBy(Message::room, mapping(Message::text, toList())));
    var inOrder = IntStream.range(0, 10).mapToObj(i -> i + "?").toList();
    assertThat(texts).hasSize(20);
    assertThat(texts.values()).allMatch(inOrder::equals);
  }

  private static void say(FakeRoom room, int from, int to) {
    for (int i = from; i < to; i++) {
      room.say(AMIRA, i + "?");
    }
  }

  private void awaitTexts(String... texts) throws Exception {
    Await.until("all is taken in", () -> home.asked().size() >= texts.length);
    assertThat(home.texts()).containsExactlyInAnyOrder(texts);
    var ofOneRoom = textsOf(direct);
    assertThat(ofOneRoom).isEqualTo(Stream.of(texts).filter(ofOneRoom::contains).toList());
  }

  private List<String> textsOf(FakeRoom room) {
    return home.asked().stream()
        .filter(asked -> asked.room().equals(room.id()))
        .map(Message::text)
        .toList();
  }

  private static Inbox breaking(Inbox inbox, AtomicBoolean isBroken) {
    return (Inbox)
        Proxy.newProxyInstance(
            Inbox.class.getClassLoader(),
            new Class<?>[] {Inbox.class},
            (_, method, arguments) -> {
              if (isBroken.get() && method.getName().equals("accept")) {
                throw new IllegalStateException("the disk is full");
              }
              return method.invoke(inbox, arguments);
            });
  }
}
