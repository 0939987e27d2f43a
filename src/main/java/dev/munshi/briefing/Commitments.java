package dev.munshi.briefing;

import dev.munshi.answer.Coverage;
import dev.munshi.answer.Statement;
import dev.munshi.article.DateRange;
import dev.munshi.article.PartialDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who said that they would do what.
 *
 * @param items those with a deadline first, the earliest first, then the latest reported; empty
 *     where the articles tell of none
 * @param coverage what the corpus holds
 */
public record Commitments(PromiseOrder order, List<Commitment> items, Coverage coverage) {

  public Commitments {
    items = List.copyOf(items);
  }

  /**
   * One commitment.
   *
   * @param who made it, in the article's words
   * @param statement that says so, verified
   * @param due when it is to be done, or null where the sentence names no time
   * @param reported when its article was published, or null
   * @param sequel what a later article says of it
   */
  public record Commitment(
      String who,
      Statement statement,
      @Nullable DateRange due,
      @Nullable PartialDate reported,
      Optional<Sequel> sequel) {

    /** When it is to be done, in words, or null. */
    public @Nullable String dueInWords() {
      return due == null ? null : new EventDay(due, true).inWords();
    }
  }

  /**
   * What became of a commitment.
   *
   * @param isDone whether the article says that it was done, and not that it was not
   * @param statement that says so, verified
   */
  public record Sequel(boolean isDone, Statement statement) {}

  /** All that it tells, in order. */
  public List<Statement> statements() {
    return items.stream()
        .flatMap(
            item ->
                Stream.concat(
                    Stream.of(item.statement()), item.sequel().map(Sequel::statement).stream()))
        .toList();
  }
}
