package dev.munshi.app;

import static dev.munshi.app.Ran.munshi;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.index.PassageIndex;
import dev.munshi.store.Home;
import dev.munshi.testing.Await;
import dev.munshi.testing.EmbeddingServer;
import dev.munshi.testing.SmallCorpus;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelSwitchTest {

  private static final String KEY = "sk-very-secret";

  /** A word of no article, and of no language; the stand-in is told that it means Brandt. */
  private static final String UNHEARD = "florpwick";

  @TempDir Path folder;

  private final EmbeddingServer server = new EmbeddingServer().synonym("brandt", UNHEARD);
  private Path home;

  @BeforeEach
  void ingestWithBuiltIn() throws IOException {
    home = ServedHome.ingest(folder.resolve("home"), SmallCorpus.writeTo(folder.resolve("in")));
  }

  @AfterEach
  void close() {
    server.close();
  }

  private void choose(String name) {
    write(
        "embedding: {provider: openai, name: %s, base-url: \"%s\", api-key: %s}"
            .formatted(name, server.openAi(), KEY));
  }

  private void write(String settings) {
    try {
      Files.writeString(home.resolve("munshi.yaml"), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Ran run(String command, String... args) {
    var all = new ArrayList<>(List.of(command, "--home", home.toString()));
    all.addAll(List.of(args));
    var ran = munshi(all.toArray(String[]::new));
    assertThat(ran.exit()).as(ran.err()).isZero();
    assertThat(ran.err() + ran.out()).doesNotContain(KEY);
    return ran;
  }

  private Ran ingest() {
    return run("ingest", folder.resolve("in").toString());
  }

  private String best(String question) {
    return run("search", "--json", question).line().at("/passages/0/title").asText();
  }

  private String foundBy() {
    try (var index = PassageIndex.openForReading(home.resolve("index"))) {
      return index.foundBy().orElse("built-in") + " lacking " + lacking(index);
    }
  }

  private static int lacking(PassageIndex index) {
    return index.passagesNotOf(index.foundBy().orElse(null));
  }

  @Test
  void ingest_embeds_what_is_there_and_questions_find_by_it() {
    assertThat(best(UNHEARD)).doesNotContain("Varnholm");
    choose("large");

    assertThat(ingest().err()).contains("Passages are found by openai/large now.");

    assertThat(foundBy()).isEqualTo("openai/large#1536 lacking 0");
    assertThat(best(UNHEARD)).contains("Varnholm");
    assertThat(server.texts()).contains(UNHEARD);
    assertThat(run("ask", SmallCorpus.QUESTION).out()).contains(SmallCorpus.QUOTE);
  }

  @Test
  void a_second_ingest_asks_for_nothing() {
    choose("large");
    ingest();
    int before = server.texts().size();

    assertThat(ingest().err()).doesNotContain("Passages are found by");

    assertThat(server.texts().size() - before).as("only the length of a vector").isEqualTo(1);
  }

  @Test
  void questions_before_it_are_answered_by_the_built_in_model_which_is_said() {
    choose("large");

    var asked = run("ask", SmallCorpus.QUESTION);

    assertThat(asked.out()).contains(SmallCorpus.QUOTE);
    assertThat(asked.err())
        .contains("found by the built-in model until serve or ingest has embedded", "openai/large");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void a_wrong_key_is_said_at_once_and_costs_nothing_else() {
    choose("large");
    server.failWith(401, Map.of(), "Incorrect API key provided: " + KEY);

    assertThat(ingest().err())
        .contains("openai/large does not accept the key that is set", "by the built-in model");

    assertThat(server.requests()).hasSize(1);
    assertThat(foundBy()).isEqualTo("built-in lacking 0");
    assertThat(run("ask", SmallCorpus.QUESTION).out()).contains(SmallCorpus.QUOTE);
  }

  @Test
  void what_passes_is_waited_for() throws Exception {
    choose("large");
    server.failWith(429, Map.of("Retry-After", "1"), "");
    var mending =
        Thread.ofVirtual()
            .start(
                () -> {
                  try {
                    Await.until("a refusal", () -> !server.requests().isEmpty());
                    server.recover();
                  } catch (Exception e) {
                    throw new AssertionError(e);
                  }
                });

    assertThat(ingest().err()).contains("Passages are found by openai/large now.");

    mending.join();
  }

  @Test
  void a_provider_that_fails_costs_no_question_its_answer() {
    choose("large");
    ingest();
    server.failWith(500, Map.of(), "");

    assertThat(run("ask", SmallCorpus.QUESTION).out()).contains(SmallCorpus.QUOTE);
    assertThat(best("whereabouts of couriers")).contains("Orbita");
  }

  @Test
  void vectors_of_another_length_are_another_models() {
    choose("large");
    ingest();
    server.dimension(700);

    assertThat(best("whereabouts of couriers")).contains("Orbita");
    assertThat(ingest().err()).contains("Passages are found by openai/large now.");

    assertThat(foundBy()).isEqualTo("openai/large#700 lacking 0");
    assertThat(best(UNHEARD)).contains("Varnholm");
  }

  @Test
  void one_model_takes_the_place_of_another_and_the_built_in_one_of_that() {
    choose("large");
    ingest();
    choose("small");
    ingest();
    assertThat(foundBy()).isEqualTo("openai/small#1536 lacking 0");

    write("embedding: {provider: built-in}");

    assertThat(best("whereabouts of couriers")).contains("Orbita");
    assertThat(ingest().err()).contains("Passages are found by the built-in model now.");
    assertThat(foundBy()).isEqualTo("built-in lacking 0");
  }

  @Test
  void ollama_serves_as_well() {
    write(
        "embedding: {provider: ollama, name: nomic-embed-text, base-url: \"%s\"}"
            .formatted(server.ollama()));
    ingest();

    assertThat(foundBy()).isEqualTo("ollama/nomic-embed-text#1536 lacking 0");
    assertThat(best(UNHEARD)).contains("Varnholm");
    assertThat(server.texts()).contains("search_query: " + UNHEARD);
  }

  @Test
  void a_key_that_is_wrong_is_tried_again_in_the_background() throws Exception {
    choose("large");
    server.failWith(401, Map.of(), KEY);
    var settings =
        SettingsReader.read(
            Map.of(
                "embedding.provider",
                "openai",
                "embedding.name",
                "large",
                "embedding.base-url",
                server.openAi(),
                "embedding.api-key",
                KEY),
            Map.of(),
            folder);
    var silent =
        new Progress(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8), false);
    var at = Home.at(home);
    try (var open = OpenHome.forWriting(at, at.lock(), settings.embedding(), silent)) {
      var work = open.modelSwitch(open.library(), Runnable::run);
      try (var _ = SwitchThread.start(work, silent, Duration.ofMillis(1))) {
        Await.until("three refusals", () -> server.requests().size() >= 3);
        assertThat(open.awaitedModel()).contains("openai/large");

        server.recover();

        Await.until("it is found by", () -> open.awaitedModel().isEmpty());
      }
    }
    assertThat(foundBy()).isEqualTo("openai/large#1536 lacking 0");
  }
}
