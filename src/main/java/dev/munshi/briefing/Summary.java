package dev.munshi.briefing;

import dev.munshi.answer.Coverage;
import dev.munshi.answer.Statement;
import dev.munshi.article.PartialDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the articles tell of a topic.
 *
 * @param points in the order of the events, each verified; empty where the articles tell nothing
 * @param articles how many articles tell of it, as far as was looked
 * @param coverage what the corpus holds
 */
public record Summary(Topic topic, List<Point> points, int articles, Coverage coverage) {

  public Summary {
    points = List.copyOf(points);
  }

  /**
   * One sentence.
   *
   * @param when it happened, in words, as precisely as its sentence says; or null
   * @param reported when its article was published, or null
   */
  public record Point(Statement statement, @Nullable String when, @Nullable PartialDate reported) {}

  public List<Statement> statements() {
    return points.stream().map(Point::statement).toList();
  }
}
