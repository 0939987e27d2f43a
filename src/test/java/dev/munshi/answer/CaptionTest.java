package dev.munshi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.Reference;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CaptionTest {

  private static Reference by(String publisher, String url) {
    return new Reference("id", "f.txt", url, "Title", publisher, null, null, null, null);
  }

  @Test
  void says_nothing_of_an_article_that_stands_alone() {
    assertThat(Caption.of(Whereabouts.PLAIN)).isEmpty();
  }

  @Test
  void names_the_outlets_of_the_reprints_each_once() {
    var reprints =
        List.of(
            by("Gazette", "https://gazette.example/1"),
            by("Gazette", "https://gazette.example/2"),
            by("", "https://courier.example/1?x=y"));
    assertThat(Caption.of(new Whereabouts(reprints, null)))
        .isEqualTo("also in: Gazette, courier.example");
  }

  @Test
  void counts_the_outlets_that_are_too_many_to_name() {
    var reprints =
        IntStream.rangeClosed(1, 7).mapToObj(i -> by("P" + i, "https://p.example/" + i)).toList();
    assertThat(Caption.of(new Whereabouts(reprints, null)))
        .isEqualTo("also in: P1, P2, P3, P4, P5 and 2 more");
  }

  @Test
  void says_since_when_an_article_is_gone() {
    assertThat(Caption.of(new Whereabouts(List.of(), LocalDate.of(2024, 5, 3))))
        .isEqualTo("no longer at its source since 3 May 2024");
  }
}
