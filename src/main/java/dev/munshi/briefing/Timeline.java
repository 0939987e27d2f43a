package dev.munshi.briefing;

import dev.munshi.answer.Coverage;
import dev.munshi.answer.Statement;
import java.time.LocalDate;
import java.util.List;

/**
 * What happened of a topic, by day.
 *
 * @param events in the order of their days; empty where the articles tell of none
 * @param coverage what the corpus holds
 */
public record Timeline(Topic topic, List<Event> events, Coverage coverage) {

  public Timeline {
    events = List.copyOf(events);
  }

  /**
   * One event.
   *
   * @param first the first day that is meant
   * @param last the last day, the first one where the day is known
   * @param when the same in words, as precisely as it is known
   * @param planned whether it was still to come when it was written
   * @param tellings each verified; one, or several that differ from each other
   */
  public record Event(
      LocalDate first, LocalDate last, String when, boolean planned, List<Statement> tellings) {

    public Event {
      tellings = List.copyOf(tellings);
      if (tellings.isEmpty()) {
        throw new IllegalArgumentException("an event is told by somebody");
      }
    }

    /** Whether its tellings contradict each other. */
    public boolean differs() {
      return tellings.size() > 1;
    }
  }

  public List<Statement> statements() {
    return events.stream().flatMap(event -> event.tellings().stream()).toList();
  }
}
