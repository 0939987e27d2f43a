package dev.munshi.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.langchain4j.model.output.TokenUsage;
import dev.langchain4j.store.embedding.CosineSimilarity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MiniLmEmbeddingModelTest {

  private static final String WORDS =
      "ministers regulators platforms agreed late Tuesday on rules for the transfer of personal "
          + "data, officials said; critics warned that courts in Luxembourg may strike them down";

  @TempDir static Path folder;

  private static MiniLmEmbeddingModel model;

  @BeforeAll
  static void load() {
    model = MiniLmEmbeddingModel.load(folder, 3);
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void agrees_with_the_model_of_langchain4j(String text) {
    EmbeddingModel theirs = new AllMiniLmL6V2QuantizedEmbeddingModel();

    double cosine = CosineSimilarity.between(embed(text), theirs.embed(text).content());

    assertThat(cosine).isCloseTo(1, within(1e-4));
  }

  static Stream<String> texts() {
    return Stream.of(
        "Who fined the platform?",
        WORDS,
        WORDS.repeat(8),
        "İstanbul, naïve café, 東京, 😀 and e\u0301: U.S.-based firms' \"e-privacy\" #1",
        "x".repeat(300));
  }

  @Test
  void gives_the_same_bits_whatever_the_order_and_the_company() {
    List<String> texts = varied(60);
    List<Embedding> alone = texts.stream().map(MiniLmEmbeddingModelTest::embed).toList();
    List<Integer> order = new ArrayList<>(IntStream.range(0, texts.size()).boxed().toList());
    Collections.shuffle(order, new Random(7));

    List<Embedding> together = embedAll(order.stream().map(texts::get).toList());

    assertThat(together).isEqualTo(order.stream().map(alone::get).toList());
  }

  @Test
  void gives_the_same_bits_to_callers_at_the_same_time() throws Exception {
    List<String> texts = varied(20);
    List<Embedding> alone = texts.stream().map(MiniLmEmbeddingModelTest::embed).toList();

    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<List<Embedding>> call = () -> embedAll(texts);
      for (var vectors : callers.invokeAll(Collections.nCopies(8, call))) {
        assertThat(vectors.get()).isEqualTo(alone);
      }
    }
  }

  @Test
  void gives_the_same_bits_whatever_its_width() {
    List<String> texts = varied(10);

    try (MiniLmEmbeddingModel narrow = MiniLmEmbeddingModel.load(folder, 1)) {
      assertThat(narrow.embedAll(segments(texts)).content()).isEqualTo(embedAll(texts));
    }
  }

  @Test
  void reads_the_first_128_tokens_and_no_more() {
    String whole = "data ".repeat(126);

    assertThat(model.tokens(whole)).isEqualTo(MiniLmEmbeddingModel.MAX_TOKENS);
    assertThat(embed(whole + "treaty")).isEqualTo(embed(whole));
    assertThat(embed("data ".repeat(125) + "treaty")).isNotEqualTo(embed(whole));
  }

  @Test
  void counts_tokens_beyond_what_it_reads() {
    assertThat(model.tokens("")).isEqualTo(2);
    assertThat(model.tokens("data")).isEqualTo(3);
    assertThat(model.tokens("data ".repeat(1000))).isEqualTo(1002);
  }

  @Test
  void tokens_of_texts_joined_by_a_space_add_up() {
    String[] sentences = {"U.S. courts may strike them down.", "“Naïve,” he said: 東京?", WORDS};

    int sum = Stream.of(sentences).mapToInt(text -> model.tokens(text) - 2).sum() + 2;

    assertThat(model.tokens(String.join(" ", sentences))).isEqualTo(sum);
  }

  @Test
  void vectors_have_length_one() {
    assertThat(embed(WORDS).vector()).hasSize(model.dimension());
    assertThat(norm(embed(WORDS))).isCloseTo(1, within(1e-6));
  }

  @Test
  void texts_without_tokens_have_the_vector_of_the_empty_text() {
    assertThat(model.tokens("\u200b")).isEqualTo(model.tokens(""));
    assertThat(embed("\u200b\u00ad")).isEqualTo(embed("\u200b"));
    assertThat(norm(embed("\u200b"))).isCloseTo(1, within(1e-6));
  }

  @Test
  void survives_half_a_surrogate_pair() {
    assertThat(embed("cut \ud83d")).isEqualTo(embed("cut"));
  }

  @Test
  void says_its_name_and_the_tokens_it_read() {
    var response = model.embedAll(segments(List.of("data", "data ".repeat(500))));

    assertThat(response.tokenUsage()).extracting(TokenUsage::inputTokenCount).isEqualTo(3 + 128);
    assertThat(model.modelName()).isEqualTo("all-minilm-l6-v2-q");
  }

  @Test
  void no_texts_give_no_vectors() {
    assertThat(embedAll(List.of())).isEmpty();
  }

  @Test
  void an_interrupt_ends_the_call_and_stays_set() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> embedAll(varied(5))).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void refuses_after_being_closed_however_often() {
    MiniLmEmbeddingModel closed = MiniLmEmbeddingModel.load(folder, 2);
    closed.close();
    closed.close();

    assertThatThrownBy(() -> closed.embed("data")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> closed.embedAll(segments(varied(9))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> closed.tokens("data")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void closing_during_a_call_fails_it_and_nothing_else() throws Exception {
    MiniLmEmbeddingModel closing = MiniLmEmbeddingModel.load(folder, 2);
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      var call = callers.submit(() -> closing.embedAll(segments(varied(5_000))));
      closing.embed("data");
      closing.close();

      assertThatThrownBy(call::get).hasCauseInstanceOf(IllegalStateException.class);
    }
  }

  private static Embedding embed(String text) {
    return model.embed(text).content();
  }

  private static List<Embedding> embedAll(List<String> texts) {
    return model.embedAll(segments(texts)).content();
  }

  private static List<TextSegment> segments(List<String> texts) {
    return texts.stream().map(TextSegment::from).toList();
  }

  private static List<String> varied(int count) {
    Random random = new Random(11);
    List<String> words = new ArrayList<>(List.of(WORDS.split(" ")));
    return IntStream.range(0, count)
        .mapToObj(
            i -> {
              Collections.shuffle(words, random);
              return String.join(" ", words.subList(0, 1 + random.nextInt(words.size()))) + i;
            })
        .toList();
  }

  private static double norm(Embedding embedding) {
    double squares = 0;
    for (float v : embedding.vector()) {
      squares += v * v;
    }
    return Math.sqrt(squares);
  }

  @Test
  void gives_a_text_the_same_vector_with_its_sentences_as_without() {
    var text = "The regulator blocked three sites. The ministry had asked for it in May.";
    var vectors = model.embedWithSentences(List.of(text)).getFirst();

    assertThat(vectors.whole()).isEqualTo(model.embed(text).content().vector());
    assertThat(vectors.sentences().count()).isEqualTo(2);
    assertThat(vectors.sentences().span(1).of(text)).startsWith("The ministry");
  }

  @Test
  void gives_sentences_vectors_that_tell_which_of_them_answers() {
    var text =
        "Amina Khan opened the session in Lahore. The budget grew by nine percent. "
            + "Lunch was served late.";
    var sentences = model.embedWithSentences(List.of(text)).getFirst().sentences();
    var question = model.embed("How much did the budget grow?").content().vector();

    assertThat(sentences.cosine(1, question))
        .isGreaterThan(sentences.cosine(0, question))
        .isGreaterThan(sentences.cosine(2, question));
  }

  @Test
  void gives_no_vectors_to_sentences_that_it_does_not_read() {
    var text = ("The " + WORDS + ". ").repeat(12);
    var sentences = model.embedWithSentences(List.of(text)).getFirst().sentences();

    assertThat(sentences.has(0)).isTrue();
    assertThat(sentences.has(11)).isFalse();
  }
}
