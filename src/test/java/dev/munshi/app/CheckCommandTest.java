package dev.munshi.app;

import static dev.munshi.app.Ran.munshi;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.testing.SmallCorpus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {

  @TempDir static Path shared;

  private static Path home;

  @BeforeAll
  static void prepare() throws Exception {
    home = Ran.home(shared.resolve("home"));
    var file = SmallCorpus.writeTo(shared.resolve("in"));
    assertThat(munshi("ingest", "--home", home.toString(), file.toString()).exit()).isZero();
  }

  private static Ran check(String... args) {
    var all = new ArrayList<>(List.of("check", "--home", home.toString()));
    all.addAll(List.of(args));
    return munshi(all.toArray(String[]::new));
  }

  @Test
  void finds_the_sentence_that_supports_a_claim() {
    var ran = check("--json", "Varnholm opened a register of its algorithms on 4 March 2024.");

    assertThat(ran.exit()).isZero();
    var checked = ran.line();
    assertThat(checked.path("supported").asBoolean()).isTrue();
    var first = checked.path("evidence").path(0);
    assertThat(first.path("quote").asText()).isEqualTo(SmallCorpus.QUOTE);
    assertThat(first.path("url").asText()).isEqualTo(SmallCorpus.URL);
  }

  @Test
  void does_not_support_other_numbers_and_names() {
    var ran =
        check("--json", "Orbita fined Pelikan 9.1 million euros on 2 June 2019 in Tidewater.");

    assertThat(ran.line().path("supported").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Varnholm opened a register of its algorithms on 9 March 2024.",
        "Varnholm opened a register of its algorithms with Siemens on 4 March 2024.",
        "Varnholm did not open a register of its algorithms on 4 March 2024."
      })
  void does_not_support_what_differs_in_a_number_a_name_or_a_not(String claim) {
    var checked = check("--json", claim).line();

    assertThat(checked.path("supported").asBoolean()).isFalse();
    assertThat(checked.path("fault").asText()).isNotBlank();
  }

  @Test
  void tells_a_person_what_comes_closest() {
    assertThat(check("Varnholm opened a register of its algorithms on 4 March 2024.").out())
        .startsWith("Supported by the articles (")
        .contains(SmallCorpus.QUOTE, "Varnholm Gazette");
    assertThat(check("Varnholm closed 88 registers in Quellmark.").out())
        .startsWith("Not supported by the articles (")
        .contains("What comes closest:");
  }

  @Test
  void checks_a_batch_against_the_sources_that_come_with_it() throws Exception {
    var lines =
        List.of(
            "{\"id\":\"a\",\"claim\":\"The lighthouse of Kallsund closed on 3 May 2021.\","
                + "\"sources\":[\"The lighthouse of Kallsund closed on 3 May 2021, the port said.\"]}",
            "{\"id\":\"b\",\"claim\":\"" + SmallCorpus.QUOTE + "\",\"sources\":[\"It rained.\"]}",
            "{\"id\":\"c\",\"claim\":\"It rained.\",\"sources\":[]}",
            "{\"id\":\"d\",\"claim\":\" \"}");
    var file = Files.write(shared.resolve("claims.jsonl"), lines);

    var ran = check("--batch", file.toString());

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).contains("claim 4: the claim is empty");
    assertThat(ran.lines())
        .extracting(line -> line.path("id").asText())
        .containsExactly("a", "b", "c");
    assertThat(ran.lines())
        .extracting(line -> line.path("supported").asBoolean())
        .containsExactly(true, false, false);
    assertThat(ran.lines().getFirst().path("evidence").path(0).path("source").asText())
        .isEqualTo("source-1");
    assertThat(ran.lines().get(2).path("evidence")).isEmpty();
  }

  @Test
  void calls_what_it_wants_a_claim() {
    assertThat(munshi("check", "--help").out()).contains("CLAIM").doesNotContain("QUESTION");
    assertThat(munshi("ask", "--help").out()).contains("QUESTION").doesNotContain("CLAIM");
    assertThat(check().err()).contains("The claim is empty.");
  }
}
