package dev.munshi.bench;

import dev.munshi.article.PartialDate;
import dev.munshi.article.Passage;
import dev.munshi.article.Reference;
import dev.munshi.article.SentenceVectors;
import dev.munshi.article.Sentences;
import dev.munshi.article.Span;
import dev.munshi.article.TextVectors;
import dev.munshi.index.EmbeddedPassage;
import dev.munshi.index.PassageIndex;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A corpus of any size: made words, vectors of a {@link VectorSpace}, articles of ten passages.
 *
 * @param size how many passages, a multiple of ten
 */
record MadeCorpus(int size, VectorSpace space, MadeWords words) {

  private static final String MODEL = "made";
  private static final int PASSAGES = 10;

  /** In characters, more than any passage takes. */
  private static final int ROOM = 2_000;

  private static final int QUESTIONS = 1_000;
  private static final int COMMIT_EVERY = 20_000;
  static final int PUBLISHERS = 200;
  private static final int DAYS = 2_000;
  private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

  /** A question about a passage of the corpus. */
  record Asked(String text, float[] vector) {}

  /** Questions about passages drawn from all of the corpus, always the same ones. */
  List<Asked> questions() {
    return new SplittableRandom(size)
        .ints(QUESTIONS, 0, size)
        .mapToObj(
            passage ->
                new Asked(words.question(passage, space.topic(passage)), space.question(passage)))
        .toList();
  }

  int articles() {
    return size / PASSAGES;
  }

  /** The text of an article: its passages, each with room behind it. */
  String text(String article) {
    int first = Integer.parseInt(article, 1, article.length(), 10) * PASSAGES;
    var text = new StringBuilder();
    for (int place = 0; place < PASSAGES; place++) {
      int passage = first + place;
      text.repeat(' ', place * ROOM - text.length());
      text.append(words.passage(passage, space.topic(passage)));
    }
    return text.toString();
  }

  /** The index in this folder; made first, which takes long, where it is not there in full. */
  PassageIndex index(Path folder) {
    if (PassageIndex.isCurrent(folder, MODEL)) {
      var index = PassageIndex.openForReading(folder);
      if (index.size() == size) {
        return index;
      }
      index.close();
    }
    try (var index = PassageIndex.openOrCreate(folder, MODEL)) {
      for (int article = 0; article < articles(); article++) {
        index.replace("a" + article, article(article));
        if ((article + 1) % COMMIT_EVERY == 0) {
          index.commit();
        }
      }
      index.compact();
    }
    return PassageIndex.openForReading(folder);
  }

  private List<EmbeddedPassage> article(int number) {
    int first = number * PASSAGES;
    var reference =
        new Reference(
            "a" + number,
            "a" + number,
            null,
            words.title(number, space.topic(first)),
            "Publisher " + number % PUBLISHERS,
            null,
            PartialDate.of(FIRST_DAY.plusDays(number % DAYS)),
            null,
            "en");
    return IntStream.range(first, first + PASSAGES)
        .mapToObj(passage -> passage(reference, passage, passage - first))
        .toList();
  }

  private EmbeddedPassage passage(Reference reference, int number, int place) {
    var text = words.passage(number, space.topic(number));
    var vector = space.passage(number);
    var spans = Sentences.of(text);
    var sentences = SentenceVectors.of(spans, Collections.nCopies(spans.size(), vector));
    int start = place * ROOM;
    var span = new Span(start, start + text.length());
    return new EmbeddedPassage(
        new Passage(reference, span, text), new TextVectors(vector, sentences));
  }
}
