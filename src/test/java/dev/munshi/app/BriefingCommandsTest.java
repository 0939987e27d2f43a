package dev.munshi.app;

import static dev.munshi.app.Ran.munshi;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.testing.SmallCorpus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BriefingCommandsTest {

  @TempDir private static Path folder;
  private static String home;

  @BeforeAll
  static void take_in() throws Exception {
    home = Ran.home(folder.resolve("home")).toString();
    munshi("ingest", "--home", home, SmallCorpus.writeTo(folder.resolve("in")).toString());
  }

  @Test
  void a_summary_quotes_and_lists_its_sources() {
    var ran = munshi("summary", "--home", home, "register", "of", "algorithms");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out())
        .startsWith("Summary: register of algorithms")
        .contains("- 4 March 2024: Varnholm opened a public register of its algorithms")
        .contains("[1] Varnholm opens a register of its algorithms · Varnholm Gazette")
        .contains(SmallCorpus.URL);
  }

  static Stream<String> addresses() {
    var url = SmallCorpus.URL;
    return Stream.of(url, url.replaceFirst("^https:", "http:"), url + "?utm_source=chat#top");
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void a_summary_of_an_address_is_that_of_its_article(String address) {
    var line = munshi("summary", "--home", home, "--json", address).line();

    assertThat(line.path("answered").asBoolean()).isTrue();
    assertThat(line.path("articles").asInt()).isOne();
    for (var statement : line.path("statements")) {
      assertThat(statement.path("citations").get(0).path("url").asText())
          .isEqualTo(SmallCorpus.URL);
    }
  }

  @Test
  void a_timeline_is_a_table_of_days() {
    var ran = munshi("timeline", "--home", home, "Nordhavn Digital Council");

    assertThat(ran.out())
        .contains("January 2023  The Nordhavn Digital Council was set up")
        .contains("9 April 2024  The messaging company Pelikan met");
    var events = munshi("timeline", "--home", home, "--json", "Nordhavn Digital Council").line();
    assertThat(events.path("events").get(0).path("from").asText()).isEqualTo("2023-01-01");
    assertThat(events.path("events").get(0).path("to").asText()).isEqualTo("2023-01-31");
    assertThat(events.path("events").get(1).path("when").asText()).isEqualTo("9 April 2024");
  }

  @Test
  void nothing_is_said_to_be_nothing() {
    var ran = munshi("summary", "--home", home, "submarine elections");

    assertThat(ran.exit()).isZero();
    assertThat(ran.out()).contains("tell nothing on that", "The corpus holds 4 articles");
    assertThat(munshi("summary", "--home", home, " ").exit()).isEqualTo(2);
    assertThat(munshi("timeline", "--home", home).exit()).isEqualTo(2);
  }

  @Test
  void promises_tell_who_by_when_and_what_became_of_them(@TempDir Path other) throws Exception {
    var text = "The Varnholm city council promised to open the public archive by 1 May 2024.";
    var article = "---\ntitle: Archive\npublished: 2024-03-05\n---\n" + text + "\n";
    var file = Files.writeString(other.resolve("archive.md"), article);
    var archive = Ran.home(other.resolve("home")).toString();
    munshi("ingest", "--home", archive, file.toString());

    var ran = munshi("promises", "--home", archive, "by", "Varnholm", "on", "the", "archive");
    assertThat(ran.exit()).isZero();
    assertThat(ran.out().replaceAll("\\s+", " "))
        .startsWith("Promises: by Varnholm on the archive")
        .contains("reported 5 March 2024, due 1 May 2024 (that has passed): " + text + " [1]");
    var line = munshi("promises", "--home", archive, "--json").line();
    assertThat(line.path("answered").asBoolean()).isTrue();
    assertThat(line.at("/items/0/who").asText()).isEqualTo("Varnholm city council");
    assertThat(line.at("/items/0/due").asText()).isEqualTo("1 May 2024");
    assertThat(line.at("/items/0/statement/citations/0/quote").asText()).isEqualTo(text);
    var nobody = munshi("promises", "--home", archive, "by", "Orbita");
    assertThat(nobody.out()).contains("quote nobody who promised anything of that");
  }
}
