package dev.munshi.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.Passage;
import dev.munshi.corpus.Outcome.Status;
import dev.munshi.index.IndexedPassages;
import dev.munshi.testing.ChildJvm;
import dev.munshi.testing.Newsroom;
import dev.munshi.testing.WordEmbedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a real process in the middle of an ingest, again and again. */
class CrashTest {

  private static final int ARTICLES = 130;
  private static final int KILLS = 3;

  @TempDir Path folder;

  @Test
  void holds_each_passage_once_after_an_ingest_was_killed_at_any_moment() throws IOException {
    var first = news("first.jsonl", 0);
    var second = news("second.jsonl", 1);
    var home = folder.resolve("home");
    long seed = System.nanoTime();
    var random = new Random(seed);
    var story = new StringBuilder("seed " + seed);
    for (int kill = 0; kill < KILLS; kill++) {
      try (var child = ChildJvm.start(folder, IngestProcess.class, home, first, second)) {
        int lines = listen(child, random.nextInt(ARTICLES), kill > 0);
        child.killAfter(Duration.ofMillis(random.nextInt(120)));
        story.append("\nkilled after line ").append(lines).append(" of ").append(child.heard());
        assertThat(child.heard()).as("%s", story).doesNotContain("Exception in thread");
      }
    }
    assertThat(ingested(home, first, second)).as("%s", story).isEqualTo(undisturbed(first, second));
    assertThat(IndexedPassages.problems(home.resolve("index"))).as("%s", story).isEmpty();
  }

  /** Every third article has another text in the second file. */
  private Path news(String name, int revision) throws IOException {
    return Files.write(
        folder.resolve(name),
        IntStream.range(0, ARTICLES)
            .mapToObj(i -> Newsroom.jsonLine(i, i % 3 == 0 ? revision : 0))
            .toList());
  }

  /** Listens to so many lines, and on to where a batch goes from the embedder to the disk. */
  private static int listen(ChildJvm child, int lines, boolean untilEmbedded) {
    int heard = 0;
    var line = child.line();
    while (line != null) {
      heard++;
      if (heard > lines && (!untilEmbedded || line.equals(IngestProcess.EMBEDDED))) {
        break;
      }
      line = child.line();
    }
    return heard;
  }

  private List<Passage> undisturbed(Path... files) {
    return ingested(folder.resolve("undisturbed"), files);
  }

  private static List<Passage> ingested(Path home, Path... files) {
    try (var open = OpenLibrary.at(home, new WordEmbedder())) {
      assertThat(open.ingest(files))
          .hasSize(files.length * ARTICLES)
          .noneMatch(outcome -> outcome.status() == Status.FAILED)
          .noneMatch(outcome -> outcome.status() == Status.DUPLICATE);
      assertThat(open.articles().count()).isEqualTo(ARTICLES);
      assertThat(open.articles().countNotIndexed()).isZero();
    }
    return IndexedPassages.in(home.resolve("index")).stream()
        .map(CrashTest::ofAnyRevision)
        .toList();
  }

  /** Each run goes back to the first texts, and so counts revisions on. */
  private static Passage ofAnyRevision(Passage passage) {
    return new Passage(passage.reference().withRevision(1), passage.span(), passage.text());
  }
}
