package dev.munshi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.app.ServedHome;
import dev.munshi.llm.Provider;
import dev.munshi.testing.Heard;
import dev.munshi.testing.MatrixNetwork;
import dev.munshi.testing.ModelReply;
import dev.munshi.testing.ModelServer;
import dev.munshi.testing.SmallCorpus;
import dev.munshi.testing.WrittenAnswer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person's client shows in an encrypted room while a language model takes its time. */
class MatrixModelJourneyTest {

  private static final String FIRST =
      "On 4 March 2024 Varnholm opened a public register of its algorithms.";

  private final ModelServer model = new ModelServer(asked -> answer(asked.user()));
  private final CountDownLatch placed = new CountDownLatch(1);
  private final CountDownLatch begun = new CountDownLatch(1);

  private static String answer(String task) {
    return new WrittenAnswer(task).statement(FIRST, SmallCorpus.QUOTE) + "";
  }

  @AfterEach
  void stop() {
    placed.countDown();
    begun.countDown();
    model.close();
  }

  @Test
  void a_place_holder_turns_into_what_is_verified_and_then_into_the_answer(@TempDir Path folder)
      throws Exception {
    var network = MatrixNetwork.shared();
    var home = MatrixHome.ingest(network, folder);
    var settings = new HashMap<>(home.settings());
    settings.putAll(model.settings(Provider.OPENAI));
    settings.put("answer.threshold", "0.2");
    model.next(this::write);
    try (var _ = ServedHome.serve(home.path(), settings)) {
      var ann = network.person("friend-ann");
      var room = home.room(ann, true);
      var question = ann.say(room, SmallCorpus.QUESTION);

      var placeHolder = ann.await("the place-holder", heard -> heard.thread().equals(question));
      assertThat(placeHolder.isNotice()).isTrue();
      placed.countDown();

      var first = ann.await("the first statement", heard -> isEdit(heard, placeHolder));
      assertThat(first.body()).startsWith(FIRST + " [1]").doesNotContain(SmallCorpus.QUOTE);
      begun.countDown();

      var whole =
          ann.await(
              "the answer",
              heard -> isEdit(heard, placeHolder) && heard.body().contains(SmallCorpus.QUOTE));
      assertThat(whole.isNotice()).isFalse();
      assertThat(whole.isEncrypted()).isTrue();
      assertThat(home.answers(ann, room)).containsExactly(whole);
    }
  }

  private static boolean isEdit(Heard heard, Heard of) {
    return heard.replaces().equals(of.event());
  }

  private void write(ModelReply reply) throws IOException {
    reply.begin();
    await(placed);
    var whole = answer(model.asked().getLast().user());
    reply.pieces(whole.substring(0, whole.length() - 1));
    await(begun);
    reply.pieces(whole.substring(whole.length() - 1));
    reply.end("stop");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
