package dev.munshi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.app.ServedHome;
import dev.munshi.testing.Await;
import dev.munshi.testing.MatrixNetwork;
import dev.munshi.testing.Peer;
import dev.munshi.testing.SmallCorpus;
import dev.munshi.testing.Synapse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Much at once, a homeserver that limits and goes away, and what cannot be read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixCrowdJourneyTest {

  private static final int NEW_PEOPLE = 4;
  private static final int ROOMS = 20;
  private static final int QUESTIONS_OF_A_ROOM = 10;

  private MatrixNetwork network;
  private MatrixHome home;
  private ServedHome served;
  private Peer ann;
  private String unread = "";
  private String root = "";

  @BeforeAll
  void serve(@TempDir Path folder) throws Exception {
    network = MatrixNetwork.shared();
    home = MatrixHome.ingest(network, folder);
    served = ServedHome.serve(home.path(), home.settings());
    ann = network.person("friend-ann");
    sayUnreadably();
  }

  /** It waits for the key for some time, while the other tests run. */
  private void sayUnreadably() {
    unread = home.room(ann, true);
    root = sayUnreadably("friend-ann", unread, Map.of());
    var inThread = Map.of("m.relates_to", Map.of("rel_type", "m.thread", "event_id", root));
    sayUnreadably("friend-ann", unread, inThread);
  }

  @AfterAll
  void stop() {
    if (served != null) {
      served.close();
    }
  }

  @Test
  void answers_each_of_two_hundred_questions_in_twenty_rooms_once() throws Exception {
    var rooms = IntStream.range(0, ROOMS).mapToObj(i -> home.room(ann, i % 2 == 0)).toList();

    for (var question : ask(rooms)) {
      Await.until("the answer to " + question, () -> isAnswered(question));
    }

    for (var room : rooms) {
      assertThat(home.answers(ann, room)).hasSize(QUESTIONS_OF_A_ROOM);
    }
  }

  /** All at once. */
  private List<String> ask(List<String> rooms) {
    return IntStream.range(0, QUESTIONS_OF_A_ROOM)
        .boxed()
        .flatMap(i -> rooms.stream())
        .map(room -> ann.begin(room, SmallCorpus.QUESTION))
        .toList()
        .stream()
        .map(CompletableFuture::join)
        .toList();
  }

  private boolean isAnswered(String question) {
    return ann.heard().stream()
        .anyMatch(heard -> heard.thread().equals(question) && heard.isMessage());
  }

  @Test
  void waits_as_long_as_the_homeserver_asks_for() throws Exception {
    var rooms = IntStream.range(0, 3).mapToObj(i -> home.room(ann, true)).toList();
    network.synapse().limit(home.botId(), 1, 1);
    try {
      var questions = rooms.stream().map(room -> ann.say(room, SmallCorpus.QUESTION)).toList();
      for (int i = 0; i < rooms.size(); i++) {
        home.awaitAnswer(ann, rooms.get(i), questions.get(i));
      }
    } finally {
      network.synapse().limit(home.botId(), Synapse.MANY, Synapse.MANY);
    }
  }

  @Test
  void explains_once_in_a_thread_that_it_cannot_read() throws Exception {
    var explanation =
        ann.await("the explanation", heard -> heard.isNotice() && heard.thread().equals(root));
    home.ask(ann, unread);

    assertThat(explanation.body()).contains("ask again");
    assertThat(ann.shown(unread, home.botId()).stream().filter(it -> it.thread().equals(root)))
        .hasSize(1);
  }

  /** A client that has not handed its key on. */
  private String sayUnreadably(String name, String room, Map<String, ?> relation) {
    var content = new HashMap<String, Object>(relation);
    content.putAll(
        Map.of(
            "algorithm", "m.megolm.v1.aes-sha2",
            "ciphertext", "AwgAEnACgAkLmt6qF84IK",
            "session_id", "X3lUlvLELLYxeTx4yOVu6UDpasGEVO0Jbu+QFnm0cKQ",
            "sender_key", "RF3s+E7RkTQTGF2d8Deol0FkQvgII2aJDf3/Jp5mxVU",
            "device_id", "RJYKSTBOIE"));
    return network.synapse().send(name, room, "m.room.encrypted", content);
  }

  /** The first keys that they send to each other cross. */
  @Test
  void answers_who_asks_while_it_greets_them() throws Exception {
    for (int i = 0; i < NEW_PEOPLE; i++) {
      var name = "friend-new-" + i;
      var person = network.person(name);
      sayUnreadably(name, home.room(person, true), Map.of());
      home.ask(person, home.room(person, true));
    }
  }

  @Test
  void goes_on_when_the_homeserver_comes_back() throws Exception {
    var room = home.room(ann, true);
    home.ask(ann, room);
    network.synapse().stop();
    network.synapse().start();

    home.ask(ann, room);
  }
}
