package dev.munshi.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TagsTest {

  @Test
  void are_the_same_however_they_are_written() {
    var tags = new Tags(List.of("Legal ", "#Board", "", "the  press,legal", "BOARD"));

    assertThat(tags.names()).containsExactly("board", "legal", "the press");
    assertThat(Tags.parse(tags.toString())).isEqualTo(tags);
    assertThat(Tags.parse("")).isEqualTo(Tags.NONE);
  }

  @Test
  void show_an_article_only_where_none_of_them_is_hidden() {
    var access = new Access(Set.of("board"));

    assertThat(access.shows(Tags.NONE)).isTrue();
    assertThat(access.shows(Tags.parse("boardwalk,legal"))).isTrue();
    assertThat(access.shows(Tags.parse("board,legal"))).isFalse();
    assertThat(Access.ALL.shows(Tags.parse("board"))).isTrue();
  }
}
