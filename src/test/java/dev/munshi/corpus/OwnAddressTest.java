package dev.munshi.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.corpus.reading.Dates;
import dev.munshi.corpus.reading.Draft;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnAddressTest {

  private static final String FETCHED = "https://m.gazette.example/a?ref=1";

  @ParameterizedTest
  @CsvSource({
    "https://www.gazette.example/a, true",
    "https://gazette.example/a, true",
    "https://M.Gazette.example/a, true",
    "https://news.gazette.example/a, false",
    ", false",
    "https://courier.example/a, false",
    "https://agazette.example/a, false",
    "https://gazette.example.courier.example/a, false",
    "https://example/a, false",
    "https://, false",
    "https://a b/, false"
  })
  void a_page_speaks_for_its_own_site(String declared, boolean believed) {
    var dates = Dates.published(null);
    var draft = new Draft("s", "f", declared, "Title", null, null, dates, null, "Text.");

    assertThat(OwnAddress.given(draft, URI.create(FETCHED)).url())
        .isEqualTo(believed ? declared : "https://gazette.example/a");
  }
}
