package dev.munshi.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.munshi.index.EmbeddingFailedException;
import dev.munshi.testing.Await;
import dev.munshi.testing.EmbeddingServer;
import dev.munshi.testing.SettableClock;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RemoteEmbedderTest {

  private static final String KEY = "sk-very-secret";
  private static final String NAME = "bag-of-words";
  private static final Duration SOON = Duration.ofMillis(300);
  private static final Duration LONG = Duration.ofSeconds(20);

  private final EmbeddingServer server = new EmbeddingServer();
  private final SettableClock clock = new SettableClock(Instant.parse("2024-05-01T12:00:00Z"));

  @AfterEach
  void close() {
    server.close();
  }

  private RemoteEmbedder embedder(EmbeddingSettings.Provider provider, String name, Duration time) {
    var url =
        switch (provider) {
          case OPENAI -> server.openAi();
          case OLLAMA -> server.ollama();
        };
    return new RemoteEmbedder(new EmbeddingSettings(provider, name, url, KEY, time), clock);
  }

  private RemoteEmbedder openAi(String name) {
    return embedder(EmbeddingSettings.Provider.OPENAI, name, LONG);
  }

  @ParameterizedTest
  @EnumSource
  void gives_vectors_of_length_one_in_the_order_of_the_texts(EmbeddingSettings.Provider provider) {
    try (var embedder = embedder(provider, NAME, LONG)) {
      var vectors = embedder.embed(List.of("A ferry sank.", "Bakers struck.", "A ferry sank."));

      assertThat(vectors)
          .hasSize(3)
          .allSatisfy(v -> assertThat(dot(v, v)).isCloseTo(1, within(1e-5)));
      assertThat(vectors.get(0)).isEqualTo(vectors.get(2));
      assertThat(dot(vectors.get(0), vectors.get(1))).isLessThan(0.5);
      assertThat(embedder.model()).isEqualTo(provider.written() + "/" + NAME + "#1536");
      assertThat(server.requests())
          .hasSize(1)
          .allSatisfy(r -> assertThat(r.model()).isEqualTo(NAME))
          .allSatisfy(r -> assertThat(r.authorization()).isEqualTo("Bearer " + KEY));
    }
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Test
  void asks_once_for_the_length_of_the_vectors() {
    try (var embedder = openAi(NAME)) {
      assertThat(embedder.model()).isEqualTo(embedder.model()).endsWith("#1536");
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void knows_its_vectors_by_name_whatever_their_length() {
    try (var embedder = openAi("a.b")) {
      assertThat(embedder.mayBe("openai/a.b#3")).isTrue();
      assertThat(embedder.mayBe("openai/axb#3")).isFalse();
      assertThat(embedder.mayBe("ollama/a.b#3")).isFalse();
      assertThat(embedder.mayBe("all-minilm-l6-v2-q")).isFalse();
    }
  }

  @Test
  void sends_no_more_than_64_texts_and_100_000_bytes_at_once() {
    try (var embedder = openAi(NAME)) {
      assertThat(embedder.embed(Collections.nCopies(130, "short"))).hasSize(130);
      assertThat(embedder.embed(Collections.nCopies(5, "ü".repeat(20_000)))).hasSize(5);

      assertThat(server.requests().stream().map(r -> r.texts().size()))
          .containsExactly(64, 64, 2, 2, 2, 1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "intfloat/multilingual-e5-large,'query: ','passage: '",
    "e5-small-v2,'query: ','passage: '",
    "nomic-embed-text:latest,'search_query: ','search_document: '",
    "multilingual-e5-large-instruct,'',''",
    "intfloat/e5-mistral-7b-instruct,'',''",
    "text-embedding-3-small,'',''"
  })
  void puts_before_texts_what_the_model_wants_to_read(
      String name, String question, String passage) {
    try (var embedder = openAi(name)) {
      embedder.embed(List.of("P"));
      embedder.questions(List.of("Q"));

      assertThat(server.texts()).containsExactly(passage + "P", question + "Q");
    }
  }

  /** What a provider does wrong, and what is said of it. */
  record Fault(
      Consumer<EmbeddingServer> how, boolean passing, @Nullable Duration retryAfter, String said) {}

  private static Fault status(
      int status,
      Map<String, String> headers,
      boolean passing,
      @Nullable Duration after,
      String said) {
    return new Fault(s -> s.failWith(status, headers, "wrong: " + KEY), passing, after, said);
  }

  private static Fault json(String json, boolean passing, String said) {
    return new Fault(s -> s.answerWith(json), passing, null, said);
  }

  static Stream<Fault> faults() {
    var minute = Map.of("Retry-After", "60");
    return Stream.of(
        status(401, Map.of(), false, null, "does not accept the key that is set (status 401)"),
        status(403, Map.of(), false, null, "does not accept the key"),
        status(404, Map.of(), false, null, "is not known at http://127.0.0.1"),
        status(400, Map.of(), false, null, "refuses the request (status 400)"),
        status(429, minute, true, Duration.ofMinutes(1), "has too much to do (status 429)"),
        status(429, Map.of("Retry-After", "soon"), true, null, "has too much to do"),
        status(500, Map.of(), true, null, "fails on its side (status 500)"),
        status(503, minute, true, Duration.ofMinutes(1), "fails on its side (status 503)"),
        new Fault(EmbeddingServer::stall, true, null, "did not answer within 0.3 s"),
        new Fault(EmbeddingServer::close, true, null, "cannot be reached at http://127.0.0.1"),
        json("{\"data\": [{\"embedding\": [1, 2", true, "gave no readable answer"),
        json("<html>", true, "gave no readable answer"),
        json("{}", true, "gave no readable answer"),
        json("{\"data\": [{\"embedding\": [1, 2]}]}", false, "gives 1 vectors for 2 texts"),
        json(
            "{\"data\": [{\"embedding\": [1]}, {\"embedding\": [1, 2]}]}",
            false,
            "gives vectors of several lengths"),
        json(
            "{\"data\": [{\"embedding\": [0, 0]}, {\"embedding\": [1, 2]}]}",
            false,
            "gives vectors without a direction"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void tells_faults_apart_and_says_none_of_what_the_provider_said(Fault fault) {
    fault.how().accept(server);
    var time = fault.said().contains("within") ? SOON : LONG;
    try (var embedder = embedder(EmbeddingSettings.Provider.OPENAI, NAME, time)) {
      var thrown =
          catchThrowableOfType(
              EmbeddingFailedException.class, () -> embedder.embed(List.of("one", "two")));

      assertThat(thrown).hasMessageContaining("openai/" + NAME + " " + fault.said());
      assertThat(thrown.isPassing()).isEqualTo(fault.passing());
      assertThat(thrown.retryAfter()).isEqualTo(fault.retryAfter());
      var trace = new StringWriter();
      thrown.printStackTrace(new PrintWriter(trace));
      assertThat(trace.toString()).doesNotContain(KEY);
      assertThat(server.requests()).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Test
  void a_question_does_without_where_the_provider_fails_and_spares_the_next_ones_the_wait() {
    try (var embedder = openAi(NAME)) {
      server.failWith(500, Map.of(), "");
      assertThat(embedder.questions(List.of("Who?"))).isEmpty();
      server.recover();
      assertThat(embedder.questions(List.of("Who?"))).isEmpty();
      assertThat(server.requests()).hasSize(1);

      clock.advance(Duration.ofSeconds(31));

      assertThat(embedder.questions(List.of("Who?", "When?")).orElseThrow())
          .hasSize(2)
          .allSatisfy(vector -> assertThat(vector.model()).isEqualTo("openai/bag-of-words#1536"));
    }
  }

  @Test
  void a_question_waits_no_longer_than_a_request_may_take() {
    server.stall();
    try (var embedder = embedder(EmbeddingSettings.Provider.OLLAMA, NAME, SOON)) {
      long start = System.nanoTime();
      assertThat(embedder.questions(List.of("Who?"))).isEmpty();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }
  }

  @Test
  void closing_ends_what_is_under_way() throws Exception {
    server.stall();
    var embedder = openAi(NAME);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked =
          threads.submit(
              () ->
                  catchThrowableOfType(
                      EmbeddingFailedException.class, () -> embedder.embed(List.of("one"))));
      Await.until("it is asked", () -> !server.requests().isEmpty());

      embedder.close();

      assertThat(asked.get()).isNotNull();
      assertThat(embedder.questions(List.of("Who?"))).isEmpty();
    }
  }
}
