package dev.munshi.app;

import dev.munshi.corpus.ChosenVectors;
import dev.munshi.corpus.Library;
import dev.munshi.index.EmbeddingFailedException;
import dev.munshi.index.PassageIndex;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Goes over to the embedding model that is set: gives each passage its vector, and finds passages
 * by these once all have one. Until then they are found by the built-in model, whose vectors every
 * passage has.
 */
final class ModelSwitch {

  /** For how long somebody at a terminal waits for a provider that fails. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final String BUILT_IN = "the built-in model";

  private final ChosenVectors vectors;
  private final PassageIndex index;
  private final Library library;
  private final Turn turn;

  /** Lets the library be written, by one at a time. */
  interface Turn {
    void run(Runnable work) throws InterruptedException;
  }

  ModelSwitch(ChosenVectors vectors, PassageIndex index, Library library, Turn turn) {
    this.vectors = vectors;
    this.index = index;
    this.library = library;
    this.turn = turn;
  }

  /**
   * Does all that is left.
   *
   * @throws EmbeddingFailedException where the model does not answer; then call it again
   */
  void run(Progress progress) throws InterruptedException {
    var model = vectors.model();
    int left = index.passagesNotOf(model);
    var doing = model == null ? "letting go of vectors" : "embedding with " + said(model);
    try (var bar = progress.of(doing, "passages", left)) {
      for (var made = vectors.makeSome(); !made.isEmpty(); made = vectors.makeSome()) {
        var articles = made;
        turn.run(() -> library.reindex(articles, model));
        int now = index.passagesNotOf(model);
        bar.step(Math.max(0, left - now));
        left = now;
      }
    }
    if (!Objects.equals(model, index.foundBy().orElse(null))) {
      turn.run(() -> library.findBy(model));
      progress.say("Passages are found by " + said(model) + " now.");
    }
  }

  /** How many vectors the model has given so far. */
  int made() {
    return vectors.made();
  }

  private static String said(@Nullable String model) {
    return model == null ? BUILT_IN : model.replaceFirst("#\\d+$", "");
  }

  /** Does all that is left while somebody waits at a terminal, and says where it could not. */
  void runPatiently(Progress progress) throws InterruptedException {
    var waits = new SwitchWaits(FIRST_WAIT);
    var waited = Duration.ZERO;
    while (true) {
      try {
        run(progress);
        return;
      } catch (EmbeddingFailedException e) {
        var wait = waits.after(e);
        waited = waited.plus(wait);
        if (!e.isPassing() || waited.compareTo(PATIENCE) > 0) {
          progress.say(
              e.getMessage()
                  + ". Passages are found by "
                  + BUILT_IN
                  + " until serve, or another ingest, has embedded them.");
          return;
        }
        Thread.sleep(wait);
      }
    }
  }
}
