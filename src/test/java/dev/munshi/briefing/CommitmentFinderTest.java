package dev.munshi.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.briefing.Commitments.Commitment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitmentFinderTest {

  private static final String OPENING =
      "2024-03-05 The Varnholm city council promised to open the public register of algorithms by"
          + " 1 May 2024.";
  private static final String FINE =
      "2024-04-02 The Nordhavn Digital Council (NDC) said it would publish its audit of the ferry"
          + " tickets.";

  @Test
  void says_who_promised_what_by_when() {
    var found = Pressed.of(OPENING, FINE).promises("since 1 March");

    assertThat(found.items())
        .extracting(Commitment::who)
        .containsExactly("Varnholm city council", "Nordhavn Digital Council");
    assertThat(found.items())
        .extracting(Commitment::dueInWords)
        .containsExactly("1 May 2024", null);
    assertThat(BriefingDocuments.of(found, Pressed.TODAY).text())
        .contains(
            "Varnholm city council, reported 5 March 2024, due 1 May 2024 (that has passed): ")
        .contains("no article here says whether it was kept");
  }

  @Test
  void of_whom_is_asked_by_name_or_by_initials() {
    var pressed = Pressed.of(OPENING, FINE);
    assertThat(pressed.promises("by the city council of Varnholm").items()).hasSize(1);
    assertThat(pressed.promises("by ndc").items())
        .extracting(Commitment::who)
        .containsExactly("Nordhavn Digital Council");
    assertThat(pressed.promises("by Orbita").items()).isEmpty();
  }

  @Test
  void a_later_article_that_says_that_it_was_done_is_quoted() {
    var found =
        Pressed.of(
                OPENING,
                "2024-05-02 Varnholm opened the public register of algorithms at its city council.")
            .promises("by Varnholm");

    assertThat(found.items())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.sequel().orElseThrow().isDone()).isTrue();
              assertThat(item.sequel().orElseThrow().statement().text()).contains("opened");
            });
  }

  @Test
  void one_that_says_otherwise_is_quoted_as_well() {
    var found =
        Pressed.of(
                OPENING,
                "2024-05-02 The Varnholm city council has postponed to autumn the public register of"
                    + " algorithms that was to open.")
            .promises("by Varnholm");

    assertThat(found.items())
        .singleElement()
        .satisfies(item -> assertThat(item.sequel().orElseThrow().isDone()).isFalse());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Varnholm city council has not yet opened the public register of algorithms.",
        "The Varnholm city council hasn't opened the public register of algorithms.",
        "The public register of algorithms was never opened by the Varnholm city council.",
        "The Varnholm city council denied that it opened the public register of algorithms."
      })
  void what_is_denied_was_not_done(String later) {
    var found = Pressed.of(OPENING, "2024-05-02 " + later).promises("by Varnholm");

    assertThat(found.items())
        .singleElement()
        .satisfies(item -> assertThat(item.sequel().orElseThrow().isDone()).isFalse());
  }

  @Test
  void the_latest_article_says_what_became_of_it() {
    var found =
        Pressed.of(
                OPENING,
                "2024-05-02 The Varnholm city council postponed the public register of algorithms"
                    + " that was to open.",
                "2024-05-20 The Varnholm city council opened the public register of algorithms.")
            .promises("by Varnholm");

    assertThat(found.items())
        .singleElement()
        .satisfies(item -> assertThat(item.sequel().orElseThrow().isDone()).isTrue());
  }

  @Test
  void what_another_council_opened_is_no_fulfilment() {
    var found =
        Pressed.of(
                OPENING,
                "2024-05-02 The Nordhavn city council opened the public register of algorithms there.")
            .promises("by Varnholm");

    assertThat(found.items())
        .singleElement()
        .satisfies(item -> assertThat(item.sequel()).isEmpty());
  }

  @Test
  void an_earlier_or_another_opening_is_no_fulfilment() {
    var found =
        Pressed.of(
                OPENING,
                "2024-02-02 Varnholm opened the public register of algorithms at its city council.",
                "2024-05-03 Varnholm opened the public pool behind its old city council.")
            .promises("by Varnholm");

    assertThat(found.items())
        .singleElement()
        .satisfies(item -> assertThat(item.sequel()).isEmpty());
  }

  @Test
  void says_so_when_nobody_promised_anything() {
    var found =
        Pressed.of("2024-03-08 A ferry sailed to the harbour of Varnholm.").promises("by Orbita");
    assertThat(BriefingDocuments.of(found, Pressed.TODAY).text())
        .contains("The articles here quote nobody who promised anything of that.");
  }
}
