package dev.munshi.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.DateRange;
import dev.munshi.briefing.Bulletin.Item;
import dev.munshi.testing.Reports;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NewsreaderTest {

  private static final String STRIKE =
      "Crews of the Tidewater ferries began a strike of three days over the pay of night shifts.";
  private static final String AGAIN =
      "Crews of the Tidewater ferries began a strike of three days over the pay of their night shifts.";
  private static final String REGISTER =
      "Varnholm opened a public register of the algorithms that its offices use to decide.";

  private static Bulletin read(List<String> topics, int most, String... texts) {
    var reports =
        Reports.of(
            List.of(texts).stream().map(text -> "2024-05-01 " + text).toArray(String[]::new));
    var days = new DateRange(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 1));
    Map<String, Double> weights =
        reports.publishedIn(days).stream().collect(Collectors.toMap(id -> id, id -> 0.0));
    return reports.with(
        retriever -> new Newsreader(retriever, reports).read(topics, weights, List.of(), most));
  }

  private static List<String> texts(Bulletin bulletin) {
    return bulletin.items().stream()
        .map(Item::statements)
        .map(statements -> statements.getFirst().text())
        .toList();
  }

  @Test
  void tells_no_event_twice() {
    var bulletin = read(List.of(), 8, STRIKE, AGAIN, REGISTER);

    assertThat(texts(bulletin)).hasSize(2).contains(REGISTER);
    assertThat(bulletin.stories()).isEqualTo(3);
  }

  @Test
  void tells_what_fits_one_of_the_topics() {
    assertThat(texts(read(List.of("register of algorithms", "elections"), 8, STRIKE, REGISTER)))
        .containsExactly(REGISTER);
  }

  @Test
  void tells_no_more_than_it_may() {
    assertThat(read(List.of(), 1, STRIKE, REGISTER).items()).hasSize(1);
    assertThat(read(List.of(), 8).items()).isEmpty();
  }
}
