package dev.munshi.briefing;

import dev.munshi.article.DateRange;
import java.util.List;

/** Which articles there are. Thread-safe. */
public interface Archive {

  /** The ids of an article and of the others of its story; empty where it is not kept. */
  List<String> storyAt(String address);

  /**
   * One article of each story that was published in these days, those first that most outlets
   * carried, then the newest.
   */
  List<String> publishedIn(DateRange days, int limit);
}
