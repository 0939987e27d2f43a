package dev.munshi.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalUrlTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://example.org/quay?utm_source=x&utm_medium=y     | https://example.org/quay
          https://example.org/quay?fbclid=1#top                  | https://example.org/quay
          https://example.org/quay?id=7&gclid=2&p=3              | https://example.org/quay?id=7&p=3
          https://example.org/view.php?story=quay&mc_cid=9       | https://example.org/view.php?story=quay
          https://example.org/quay?ref=front                     | https://example.org/quay
          https://example.org/quay?reference=7                   | https://example.org/quay?reference=7
          HTTPS://Example.ORG:443/Quay                           | https://example.org/Quay
          http://example.org:80                                  | http://example.org/
          http://example.org:8080/quay                           | http://example.org:8080/quay
          https://example.org/quay/amp/                          | https://example.org/quay/
          https://example.org/quay/amp                           | https://example.org/quay
          https://example.org/amp/news/quay                      | https://example.org/news/quay
          https://example.org/quay.amp.html                      | https://example.org/quay.html
          https://example.org/quay?amp=1                         | https://example.org/quay
          https://example.org/quay?amp                           | https://example.org/quay
          https://amp.example.org/quay                           | https://example.org/quay
          https://m.example.org/quay                             | https://example.org/quay
          https://mobile.example.co.uk/quay                      | https://example.co.uk/quay
          https://en.m.example.org/quay                          | https://en.example.org/quay
          https://www1.example.org/quay                          | https://www1.example.org/quay
          https://www.example.org/quay                           | https://www.example.org/quay
          https://mobile.de/quay                                 | https://mobile.de/quay
          https://m.co.uk/quay                                   | https://m.co.uk/quay
          https://example.org/amp/                               | https://example.org/
          https://example.org/ampere                             | https://example.org/ampere
          https://example-org.cdn.ampproject.org/c/s/example.org/quay/amp | https://example.org/quay
          https://www.google.com/amp/s/example.org/quay          | https://example.org/quay
          https://example.org/%D8%A7?id=%20                      | https://example.org/%D8%A7?id=%20
          mailto:ada@example.org                                 | mailto:ada@example.org
          """)
  void writes_an_address_in_one_form(String address, String canonical) {
    assertThat(CanonicalUrl.of(address)).isEqualTo(canonical);
    assertThat(CanonicalUrl.of(canonical)).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          /quay?utm_source=x         | https://example.org/a/b     | https://example.org/quay
          quay                       | https://example.org/a/b     | https://example.org/a/quay
          //example.org/quay         | https://example.org/a       | https://example.org/quay
          https://other.example/quay | https://example.org/a       | https://other.example/quay
          https://example.org/       | https://example.org/a       | -
          https://other.example      | https://example.org/a       | -
          https://example.org/       | https://example.org/        | https://example.org/
          /quay                      | ''                          | -
          javascript:alert(1)        | https://example.org/a       | -
          https://example.org/a b    | https://example.org/a       | -
          """)
  void believes_what_a_page_declares_unless_it_is_a_front_page(
      String link, String base, String url) {
    assertThat(CanonicalUrl.declared(link, base)).isEqualTo(url);
  }

  @Test
  void is_not_led_astray_by_caches_of_caches() {
    var nested = "https://" + "a.cdn.ampproject.org/c/s/".repeat(60) + "gazette.example/a";

    assertThat(CanonicalUrl.of(nested)).isEqualTo("https://gazette.example/a");
    assertThat(CanonicalUrl.declared("https://" + "a.cdn.ampproject.org/".repeat(9_000), ""))
        .isNull();
  }
}
