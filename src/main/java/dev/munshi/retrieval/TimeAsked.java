package dev.munshi.retrieval;

import dev.munshi.article.PartialDate;
import dev.munshi.index.Nearness;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The time that a question is about.
 *
 * @param kind how the question says it
 * @param preference for what was published then
 * @param earliest the first day of publication that can tell of a {@link Kind#WINDOW}, with some
 *     days of grace, or null
 */
public record TimeAsked(Kind kind, Nearness preference, @Nullable LocalDate earliest) {

  /** How a question says its time. */
  public enum Kind {
    /** A year, month or day. */
    NAMED,
    /** A stretch that ends with the day of asking: "this week". Older articles cannot know. */
    WINDOW,
    /** "recently", "the latest": the newest that there is. */
    FRESH,
    /** Not at all. */
    NONE
  }

  /** Of what a preference for the day of asking counts where the question says no time. */
  private static final double MILD = 0.4;

  /** How near a day of publication is, from 0 to 1; 0 where it is unknown. */
  public double nearness(@Nullable PartialDate published) {
    if (published == null) {
      return 0;
    }
    double share = preference.share(published.first().toEpochDay());
    return kind == Kind.NONE ? MILD * share : share;
  }

  /** Whether what was published then can tell of the time; what has no date cannot be known to. */
  public boolean mayBeToldBy(@Nullable PartialDate published) {
    return earliest == null || (published != null && !published.last().isBefore(earliest));
  }
}
