package dev.munshi.corpus.reading;

import dev.munshi.article.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of an article's dates, each as precisely as it says it; never a guess.
 *
 * @param published when it was published, or null
 * @param modified when it was last changed, where that is said apart from {@code published}, or
 *     null
 * @param event when what it reports happened, where the source names it apart, or null
 * @param reason where {@code published} was found and why it was chosen, in one phrase for a
 *     person, or null where nothing had to be chosen
 */
public record Dates(
    @Nullable PartialDate published,
    @Nullable PartialDate modified,
    @Nullable PartialDate event,
    @Nullable String reason) {

  public static final Dates UNKNOWN = new Dates(null, null, null, null);

  public static Dates published(@Nullable PartialDate published) {
    return new Dates(published, null, null, null);
  }
}
