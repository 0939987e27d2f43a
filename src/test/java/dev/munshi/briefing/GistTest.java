package dev.munshi.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.Passage;
import dev.munshi.article.Reference;
import dev.munshi.article.SentenceVectors;
import dev.munshi.article.Span;
import dev.munshi.index.Hit;
import java.util.List;
import org.junit.jupiter.api.Test;

class GistTest {

  private static final float[] EAST = {1, 0};
  private static final float[] NORTH = {0, 1};
  private static final float[] BETWEEN = {0.9f, 0.45f};

  private static Hit hit(String text, List<float[]> vectors) {
    var spans = vectors.stream().map(vector -> new Span(0, text.length())).toList();
    var reference = new Reference("a", "a.txt", null, "-", null, null, null, null, "en");
    var passage = new Passage(reference, new Span(0, text.length()), text);
    return new Hit(passage, SentenceVectors.of(spans, vectors), 0, 0, 0);
  }

  @Test
  void what_most_sentences_tell_is_nearest() {
    var gist =
        Gist.of(List.of(hit("One.", List.of(EAST, EAST)), hit("Two.", List.of(NORTH, BETWEEN))));

    assertThat(gist.nearness(BETWEEN)).isGreaterThan(gist.nearness(EAST)).isBetween(0.99, 1.01);
    assertThat(gist.nearness(NORTH)).isLessThan(gist.nearness(EAST)).isPositive();
  }

  @Test
  void a_sentence_without_a_vector_is_near_to_nothing() {
    var gist = Gist.of(List.of(hit("One.", List.of(EAST, new float[0]))));

    assertThat(gist.nearness(new float[0])).isZero();
    assertThat(Gist.of(List.of(hit("One.", List.of()))).nearness(EAST)).isZero();
  }

  @Test
  void a_last_name_at_the_start_is_half_of_a_name() {
    var gist =
        Gist.of(List.of(hit("Talks with Mayor Ada K. Lund began in the harbour.", List.of())));

    assertThat(gist.halfName("Lund told reporters of the talks.")).contains("Lund");
    assertThat(gist.halfName("Lund's talks in the harbour went on.")).contains("Lund");
    assertThat(gist.halfName("Ada Lund told reporters of the talks.")).isEmpty();
    assertThat(gist.halfName("Talks with Lund went on.")).isEmpty();
  }
}
