package dev.munshi.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.briefing.Timeline.Event;
import org.junit.jupiter.api.Test;

class ChroniclerTest {

  @Test
  void orders_events_by_their_own_days_as_precisely_as_these_are_known() {
    var timeline =
        Pressed.of(
                "2024-05-20 The Varnholm register of algorithms was opened on 4 March 2024 by its mayor.",
                "2024-05-21 The Varnholm register of algorithms was first proposed in November 2023.",
                "2024-05-22 The Varnholm register of algorithms will be extended on 1 July 2024.",
                "2024-05-23 The Varnholm register of algorithms has been praised since 2023.")
            .timeline("Varnholm register of algorithms");

    assertThat(timeline.events())
        .extracting(Event::when)
        .containsExactly("November 2023", "4 March 2024", "1 July 2024");
    assertThat(timeline.events()).extracting(Event::planned).containsExactly(false, false, true);
  }

  @Test
  void several_sources_of_one_event_are_one_entry() {
    var timeline =
        Pressed.of(
                "2024-03-05 The mayor of Varnholm opened the public register of algorithms on 4 March 2024.",
                "2024-03-06 The mayor of Varnholm opened the public register of algorithms on 4 March 2024.")
            .timeline("Varnholm register");

    assertThat(timeline.events()).hasSize(1);
    assertThat(timeline.statements().getFirst().citations()).hasSize(2);
  }

  @Test
  void a_source_that_does_not_bear_out_the_words_is_not_cited_for_them() {
    var timeline =
        Pressed.of(
                "2024-03-05 The mayor of Varnholm opened the public register of 37 algorithms on 4 March"
                    + " 2024.",
                "2024-03-06 The mayor of Varnholm opened the public register of algorithms on 4 March 2024.")
            .timeline("Varnholm register of 37 algorithms");

    assertThat(timeline.events()).hasSize(1);
    assertThat(timeline.statements().getFirst().citations()).hasSize(1);
  }

  @Test
  void tellings_that_count_otherwise_stand_side_by_side() {
    var timeline =
        Pressed.of(
                "2024-03-05 The housing tool of Varnholm had turned away 212 families by 4 March 2024 and on"
                    + " 3 March 2024 it was stopped.",
                "2024-03-06 The housing tool of Varnholm had turned away 340 families by 4 March 2024 and on"
                    + " 3 March 2024 it was stopped.")
            .timeline("Varnholm housing tool");

    assertThat(timeline.events())
        .singleElement()
        .satisfies(event -> assertThat(event.differs()).isTrue())
        .satisfies(event -> assertThat(event.tellings()).hasSize(2));
    assertThat(BriefingDocuments.of(timeline).text()).contains("3 March 2024:\n• Accounts differ:");
  }

  @Test
  void tellings_that_name_neighbouring_days_stand_side_by_side() {
    var timeline =
        Pressed.of(
                "2024-03-08 The housing tool of the city of Varnholm was stopped by its mayor Ilse Brandt on"
                    + " 3 March 2024.",
                "2024-03-08 The housing tool of the city of Varnholm was stopped by its mayor Ilse Brandt on"
                    + " 4 March 2024.")
            .timeline("Varnholm housing tool");

    assertThat(timeline.events())
        .singleElement()
        .extracting(Event::when)
        .asString()
        .contains("3 March 2024")
        .contains("4 March 2024");
  }

  @Test
  void says_so_when_there_is_nothing() {
    assertThat(
            BriefingDocuments.of(Pressed.of("2024-03-08 A ferry sailed.").timeline("algorithms"))
                .text())
        .contains("The articles here tell nothing on that.");
  }
}
