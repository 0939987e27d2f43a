package dev.munshi.briefing;

import dev.munshi.answer.Account;
import dev.munshi.answer.Coverage;
import dev.munshi.answer.Statement;
import dev.munshi.article.PartialDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the articles tell of a topic.
 *
 * @param telling in whose words
 * @param points in the order of the events, each verified; empty where the articles tell nothing
 * @param disputed what is told differently; empty where nothing is
 * @param articles how many articles tell of it, as far as was looked
 * @param coverage what the corpus holds
 */
public record Summary(
    Topic topic,
    Telling telling,
    List<Point> points,
    List<Dispute> disputed,
    int articles,
    Coverage coverage) {

  public Summary {
    points = List.copyOf(points);
    disputed = List.copyOf(disputed);
  }

  /**
   * How a summary came about.
   *
   * @param written whether a language model wrote its points; else they are the articles' sentences
   * @param note why it wrote none, in a sentence for people; null where it did, or there is none
   */
  public record Telling(boolean written, @Nullable String note) {

    /** In the articles' own sentences. */
    static final Telling QUOTED = new Telling(false, null);
  }

  /**
   * One sentence.
   *
   * @param when it happened, in words, as precisely as its sentence says; or null
   * @param reported when its article was published, or null
   */
  public record Point(Statement statement, @Nullable String when, @Nullable PartialDate reported) {}

  /**
   * One matter on which accounts differ.
   *
   * @param accounts two, the earlier published first, each verified
   */
  public record Dispute(List<Account> accounts) {
    public Dispute {
      accounts = List.copyOf(accounts);
      if (accounts.size() < 2) {
        throw new IllegalArgumentException("nobody disputes alone");
      }
    }
  }

  /** The same told otherwise. */
  Summary told(Telling other, List<Point> otherwise) {
    return new Summary(topic, other, otherwise, disputed, articles, coverage);
  }

  /** All that is told, in its order. */
  public List<Statement> statements() {
    return Stream.concat(
            points.stream().map(Point::statement),
            disputed.stream().flatMap(d -> d.accounts().stream()).map(Account::statement))
        .toList();
  }
}
