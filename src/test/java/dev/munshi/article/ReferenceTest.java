package dev.munshi.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReferenceTest {

  @Test
  void is_called_by_its_id_where_it_has_a_url() {
    assertThat(reference("a1", "https://gazette.example/a", "Dyke holds").name()).isEqualTo("a1");
  }

  @Test
  void is_called_by_its_file_where_it_has_no_url() {
    assertThat(reference("a1", null, "Dyke holds").name()).isEqualTo("dyke.txt");
  }

  @Test
  void refuses_to_be_without_id_or_title() {
    assertThatIllegalArgumentException().isThrownBy(() -> reference(" ", null, "Dyke holds"));
    assertThatIllegalArgumentException().isThrownBy(() -> reference("a1", null, " "));
  }

  @Test
  void gives_every_passage_of_an_article_an_id_of_its_own() {
    var reference = reference("a1", null, "Dyke holds");
    var first = new Passage(reference, new Span(0, 4), "Rain");
    var second = new Passage(reference, new Span(5, 9), "Rain");
    assertThat(first.id()).isEqualTo("a1/0");
    assertThat(second.id()).isEqualTo("a1/5");
  }

  @Test
  void places_a_stretch_of_a_passage_in_its_article() {
    var text = "Snow. Rain fell.";
    var passage = new Passage(reference("a1", null, "Rain"), new Span(6, 16), "Rain fell.");
    assertThat(passage.inArticle(new Span(5, 9)).of(text)).isEqualTo("fell");
  }

  @Test
  void tells_its_dates_in_words_each_once() {
    assertThat(dated(null, null).datesInWords()).isEmpty();
    assertThat(dated("2024-05", null).datesInWords()).isEqualTo("May 2024");
    assertThat(dated("2024-05-02", "2023").datesInWords()).isEqualTo("2 May 2024 2023");
    assertThat(dated("2024", "2024").datesInWords()).isEqualTo("2024");
  }

  private static Reference dated(@Nullable String published, @Nullable String happened) {
    return new Reference(
        "a1", "a.txt", null, "Dyke", null, null, date(published), date(happened), null);
  }

  private static @Nullable PartialDate date(@Nullable String iso) {
    return iso == null ? null : PartialDate.parse(iso);
  }

  private static Reference reference(String id, @Nullable String url, String title) {
    return new Reference(id, "dyke.txt", url, title, null, null, null, null, null);
  }
}
