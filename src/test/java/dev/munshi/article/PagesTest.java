package dev.munshi.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {

  private static final List<Integer> STARTS = List.of(0, 100, 100, 250);

  @Test
  void counts_from_one_and_passes_over_pages_without_text() {
    assertThat(Pages.of(STARTS, new Span(0, 50))).isEqualTo(new Pages(1, List.of()));
    assertThat(Pages.of(STARTS, new Span(100, 250))).isEqualTo(new Pages(3, List.of()));
    assertThat(Pages.of(STARTS, new Span(99, 101))).isEqualTo(new Pages(1, List.of(100, 100)));
  }

  @Test
  void knows_the_page_of_each_place() {
    var pages = Pages.of(STARTS, new Span(90, 260));
    assertThat(pages.at(99)).isEqualTo(1);
    assertThat(pages.at(100)).isEqualTo(3);
    assertThat(pages.at(255)).isEqualTo(4);
  }

  @Test
  void has_none_where_there_are_no_pages() {
    assertThat(Pages.of(List.of(), new Span(5, 9))).isEqualTo(Pages.NONE);
    assertThat(Pages.NONE.at(7)).isNull();
    assertThatThrownBy(() -> new Pages(null, List.of(4)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
