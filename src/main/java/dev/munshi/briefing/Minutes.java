package dev.munshi.briefing;

import dev.munshi.answer.Remark;
import dev.munshi.briefing.Summary.Telling;
import java.util.List;

/**
 * What people said in a thread, apart from all articles.
 *
 * @param telling in whose words
 * @param points in the order in which they were said, each verified against the messages
 * @param open questions that nobody has answered, each as it was asked
 * @param source what it is made of
 */
public record Minutes(Telling telling, List<Point> points, List<Quote> open, Source source) {

  public Minutes {
    points = List.copyOf(points);
    open = List.copyOf(open);
  }

  /**
   * The messages that it is made of.
   *
   * @param remarks oldest first, at least one
   * @param shown how many of them whoever tells it has seen, from 1 to all
   */
  public record Source(List<Remark> remarks, int shown) {
    public Source {
      remarks = List.copyOf(remarks);
      if (shown < 1 || shown > remarks.size()) {
        throw new IllegalArgumentException("somebody said something");
      }
    }
  }

  /**
   * Words of a message.
   *
   * @param words verbatim
   */
  public record Quote(Remark by, String words) {}

  /**
   * One sentence.
   *
   * @param quotes what bears it out, at least one
   */
  public record Point(String text, List<Quote> quotes) {
    public Point {
      quotes = List.copyOf(quotes);
      if (quotes.isEmpty()) {
        throw new IllegalArgumentException("a point was said by somebody");
      }
    }
  }
}
