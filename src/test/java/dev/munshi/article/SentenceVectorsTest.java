package dev.munshi.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SentenceVectorsTest {

  private static final Random RANDOM = new Random(4);

  private static float[] direction(int dimension) {
    var vector = new float[dimension];
    double squares = 0;
    for (int i = 0; i < dimension; i++) {
      vector[i] = (float) RANDOM.nextGaussian();
      squares += vector[i] * vector[i];
    }
    for (int i = 0; i < dimension; i++) {
      vector[i] /= (float) Math.sqrt(squares);
    }
    return vector;
  }

  private static double dot(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }

  @Test
  void keep_cosines_to_the_second_digit() {
    for (int i = 0; i < 200; i++) {
      var sentence = direction(384);
      var question = direction(384);
      var packed = SentenceVectors.of(List.of(new Span(0, 5)), List.of(sentence));

      assertThat(packed.cosine(0, question)).isCloseTo(dot(sentence, question), within(0.01));
      assertThat(packed.cosine(0, sentence)).isCloseTo(1, within(0.01));
    }
  }

  @Test
  void tell_which_sentences_have_none() {
    var packed =
        SentenceVectors.of(
            List.of(new Span(0, 5), new Span(6, 900)), List.of(new float[] {1, 0}, new float[] {}));

    assertThat(packed.has(0)).isTrue();
    assertThat(packed.has(1)).isFalse();
    assertThat(packed.span(1)).isEqualTo(new Span(6, 900));
  }

  @Test
  void come_back_from_bytes() {
    var spans = List.of(new Span(0, 70_000), new Span(70_001, 2_000_000));
    var packed = SentenceVectors.of(spans, List.of(direction(8), direction(8)));
    var read = SentenceVectors.ofBytes(packed.bytes());

    assertThat(read.count()).isEqualTo(2);
    assertThat(read.span(1)).isEqualTo(spans.get(1));
    assertThat(read.bytes()).isEqualTo(packed.bytes());
    assertThat(SentenceVectors.ofBytes(SentenceVectors.NONE.bytes()).count()).isZero();
  }

  @Test
  void refuse_what_does_not_fit() {
    var packed = SentenceVectors.of(List.of(new Span(0, 5)), List.of(new float[] {1, 0}));

    assertThatThrownBy(() -> packed.cosine(0, new float[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> packed.span(1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> SentenceVectors.ofBytes(new byte[] {1, 2, 3}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SentenceVectors.of(List.of(), List.of(new float[] {1})))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void give_their_vectors_back() {
    var sentence = direction(384);
    var packed =
        SentenceVectors.of(
            List.of(new Span(0, 5), new Span(6, 9)), List.of(sentence, new float[] {}));

    assertThat(dot(packed.vector(0), sentence)).isCloseTo(1, within(0.01));
    assertThat(packed.vector(1)).isEmpty();
  }
}
