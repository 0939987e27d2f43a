package dev.munshi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.testing.Await;
import dev.munshi.testing.MatrixNetwork;
import dev.munshi.testing.Peer;
import dev.munshi.testing.SmallCorpus;
import dev.munshi.testing.Synapse;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The bot is killed and comes back, with its keys and without them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixRestartJourneyTest {

  private static final List<String> QUESTIONS =
      List.of(
          "How much was Orbita fined?",
          "Who set up the Nordhavn Digital Council?",
          "Who proposed the register of algorithms in Varnholm?");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private MatrixNetwork network;
  private MatrixHome home;
  private Peer ann;
  private String room = "";

  @BeforeAll
  void enter(@TempDir Path folder) throws Exception {
    network = MatrixNetwork.shared();
    home = MatrixHome.ingest(network, folder);
    ann = network.person("friend-ann");
    try (var process = serve()) {
      room = home.room(ann, true);
      home.ask(ann, room);
      process.stop();
    }
  }

  @AfterAll
  void close() {
    client.close();
  }

  private long answered(List<String> questions) {
    return questions.stream()
        .filter(question -> !home.answersTo(ann, room, question).isEmpty())
        .count();
  }

  private ServeProcess serve() throws Exception {
    var process = ServeProcess.start(home.path(), home.variables());
    process.await(client, "/health/ready");
    return process;
  }

  @Test
  void answers_once_what_came_while_it_was_down_and_through_kills_before_and_after_it_sends()
      throws Exception {
    var questions = new ArrayList<String>();
    questions.add(ann.say(room, SmallCorpus.QUESTION));
    try (var process = serve()) {
      home.awaitAnswer(ann, room, questions.getFirst());
      process.kill();
    }
    network.synapse().limit(home.botId(), 1, 1);
    try (var process = serve()) {
      for (var text : QUESTIONS) {
        questions.add(ann.say(room, text));
      }
      Await.until("the first is answered, the others wait", () -> answered(questions) == 2);
      process.kill();
    }
    network.synapse().limit(home.botId(), Synapse.MANY, Synapse.MANY);
    try (var process = serve()) {
      for (var question : questions) {
        home.awaitAnswer(ann, room, question);
      }
      home.ask(ann, room);
      process.stop();
    }

    for (var question : questions) {
      assertThat(home.answersTo(ann, room, question)).hasSize(1);
    }
  }

  private boolean hasNewDevice(List<String> before) {
    var now = ann.devices(home.botId());
    return !now.isEmpty() && !before.containsAll(now);
  }

  @Test
  void goes_on_as_a_new_verified_device_when_its_keys_are_lost() throws Exception {
    var lost = ann.devices(home.botId());
    Files.delete(home.path().resolve("matrix/keys.mv.db"));
    try (var process = serve()) {
      Await.until("Ann's client trusts the new device", () -> hasNewDevice(lost));
      var answer = home.ask(ann, room);

      assertThat(answer.isEncrypted()).isTrue();
      assertThat(answer.shield()).as("warnings of the client").isZero();
      process.stop();
    }
  }
}
