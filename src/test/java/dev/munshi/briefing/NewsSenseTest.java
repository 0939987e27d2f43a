package dev.munshi.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsSenseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Varnholm opens a register of algorithms                     | false
          Opinion: What a register is for                             | true
          Photos: The opening of the register                         | true
          Ten things you need to know about the register              | true
          Video of the opening decides a case                         | false
          Opinions differ on the register                             | false
          """)
  void knows_other_genres_by_their_titles(String title, boolean isOther) {
    assertThat(NewsSense.isOtherGenre(title)).isEqualTo(isOther);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Orbita will appeal against the fine, Ada Quill said.     | true
          Orbita will appeal against the fine, Quill said.         | false
          Quill said Orbita will appeal against the fine.          | false
          Mayor Quill said Orbita will appeal against the fine.    | true
          Varnholm said that it will appeal against the fine.      | true
          Orbita will now pay those larger fines to the city.      | false
          Orbita will pay the fine to the city this week.          | true
          Protesters carry a gate of the office in Varnholm.       | false
          Ada Quill speaks on behalf of Orbita at the Town Awards. | false
          Orbita speaks of a mistake in its books and will pay.    | true
          Three days later, Orbita paid the fine to the city.      | false
          The paper added that Orbita paid the fine to the city.   | false
          The register added that Orbita paid the fine.            | true
          """)
  void knows_what_reads_behind_its_title(String sentence, boolean reads) {
    assertThat(NewsSense.readsAfter(List.of("Varnholm opens a register"), sentence))
        .isEqualTo(reads);
  }
}
