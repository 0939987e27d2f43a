package dev.munshi.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.PartialDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressDateTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/2022/02/19/quay",
        "https://example.org/news/2022/2/19/",
        "https://example.org/2022/feb/19/quay",
        "https://example.org/2022-02-19/quay",
        "https://example.org/20220219/quay-opens",
        "https://example.org/quay-opens-20220219",
        "https://example.org/quay_opens_2022-02-19.html",
        "https://example.org/news/19-02-2022-quay",
        "https://example.org/19022022-quay-opens",
        "https://archive.example.net/web/20250101120000/http://example.org/2022/02/19/quay"
      })
  void knows_the_day_that_an_address_is_filed_under(String url) {
    assertThat(AddressDate.day(url)).isEqualTo(PartialDate.parse("2022-02-19"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/2022/02/quay",
        "https://example.org/quay-202202195",
        "https://example.org/2022/13/40/quay",
        "https://20220219.example.org/quay",
        "https://example.org/article/19022022"
      })
  void guesses_nothing(String url) {
    assertThat(AddressDate.day(url)).isNull();
  }
}
