package dev.munshi.corpus.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlineTest {

  private static final List<String> HEADINGS = List.of("News", "Northern quay opens");

  @Test
  void takes_the_part_that_a_heading_says_and_the_other_for_the_site() {
    var both = new Headline("Northern quay opens", "Harbour Post");
    assertThat(Headline.of("Northern quay opens | Harbour Post", null, HEADINGS)).isEqualTo(both);
    assertThat(Headline.of("Harbour Post - Northern quay opens", null, HEADINGS)).isEqualTo(both);
  }

  @Test
  void keeps_a_title_whole_that_no_heading_says() {
    assertThat(Headline.of("Northern quay - what now?", null, HEADINGS))
        .isEqualTo(new Headline("Northern quay - what now?", null));
  }

  @Test
  void takes_the_heading_where_the_title_is_the_site_s_name() {
    assertThat(Headline.of("Harbour Post", "Harbour Post", HEADINGS).title())
        .isEqualTo("Northern quay opens");
  }
}
