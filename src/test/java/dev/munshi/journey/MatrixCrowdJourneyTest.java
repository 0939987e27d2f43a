package dev.munshi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.app.ServedHome;
import dev.munshi.testing.Await;
import dev.munshi.testing.MatrixNetwork;
import dev.munshi.testing.Peer;
import dev.munshi.testing.SmallCorpus;
import dev.munshi.testing.Synapse;
import java.nio.file.Path;
import java.util.ArrayList;
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

  private static final int ROOMS = 20;
  private static final int QUESTIONS_OF_A_ROOM = 10;

  private MatrixNetwork network;
  private MatrixHome home;
  private ServedHome served;
  private Peer ann;

  @BeforeAll
  void serve(@TempDir Path folder) throws Exception {
    network = MatrixNetwork.shared();
    home = MatrixHome.ingest(network, folder);
    served = ServedHome.serve(home.path(), home.settings());
    ann = network.person("friend-ann");
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

    var asked = ask(rooms);
    Await.until(
        "the answers", () -> asked.entrySet().stream().allMatch(each -> isAnswered(each.getKey())));

    for (var room : rooms) {
      assertThat(home.answers(ann, room)).hasSize(QUESTIONS_OF_A_ROOM);
    }
  }

  /** All at once; the room of each question. */
  private Map<String, String> ask(List<String> rooms) {
    var sent = new ArrayList<Map.Entry<String, CompletableFuture<String>>>();
    for (int i = 0; i < QUESTIONS_OF_A_ROOM; i++) {
      rooms.forEach(room -> sent.add(Map.entry(room, ann.begin(room, SmallCorpus.QUESTION))));
    }
    var asked = new HashMap<String, String>();
    sent.forEach(each -> asked.put(each.getValue().join(), each.getKey()));
    return asked;
  }

  private boolean isAnswered(String question) {
    return ann.heard().stream()
        .anyMatch(heard -> heard.thread().equals(question) && heard.isMessage());
  }

  @Test
  void waits_as_long_as_the_homeserver_asks_for() throws Exception {
    var rooms = IntStream.range(0, 4).mapToObj(i -> home.room(ann, true)).toList();
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
    var room = home.room(ann, true);
    var root = sayUnreadably(room, Map.of());
    var thread = Map.of("rel_type", "m.thread", "event_id", root);
    sayUnreadably(room, Map.of("m.relates_to", thread));

    ann.await(
        "the explanation",
        heard -> heard.isNotice() && heard.thread().equals(root) && heard.body().contains("read"));
    var readable = home.ask(ann, room);
    assertThat(readable.shield()).isZero();
    assertThat(ann.shown(room, home.botId()).stream().filter(it -> it.thread().equals(root)))
        .hasSize(1);
  }

  /** A client that has not handed its key on. */
  private String sayUnreadably(String room, Map<String, ?> relation) {
    var content = new HashMap<String, Object>(relation);
    content.putAll(
        Map.of(
            "algorithm", "m.megolm.v1.aes-sha2",
            "ciphertext", "AwgAEnACgAkLmt6qF84IK",
            "session_id", "X3lUlvLELLYxeTx4yOVu6UDpasGEVO0Jbu+QFnm0cKQ",
            "sender_key", "RF3s+E7RkTQTGF2d8Deol0FkQvgII2aJDf3/Jp5mxVU",
            "device_id", "RJYKSTBOIE"));
    return network.synapse().send("friend-ann", room, "m.room.encrypted", content);
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
