package dev.munshi.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          By Ada Mariner                                  | Ada Mariner
          Von Ada Mariner, Bo Sailor                      | Ada Mariner, Bo Sailor
          Ada Mariner and Bo Sailor                       | Ada Mariner, Bo Sailor
          By Ada Mariner, Staff Reporter at Harbour Post  | Ada Mariner
          Ada Mariner - Published 3 May 2022              | Ada Mariner
          Ministry of Ports and Quays                     | Ministry of Ports and Quays
          Harbour News Bureau                             | Harbour News Bureau
          ada@example.org, Ada Mariner                    | Ada Mariner
          """)
  void frees_names_of_what_stands_around_them(String line, String names) {
    assertThat(Authors.of(line)).isEqualTo(names);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/ada", "@ada", "admin", "3 May 2022", ""})
  void finds_no_name_where_there_is_none(String line) {
    assertThat(Authors.of(line)).isNull();
  }
}
