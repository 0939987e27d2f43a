package dev.munshi.store;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.munshi.store.NewsStore.Arrivals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Counts who reports a story: outlets that print one agency's text are one voice. */
final class IndependentOutlets {

  /** Texts whose sketches share this part of the shorter one are one text. */
  private static final double ONE_TEXT = 0.5;

  /** Of a story's articles more are not compared: it has outlets enough then. */
  private static final int COMPARED = 50;

  private IndependentOutlets() {}

  /**
   * An article of a story.
   *
   * @param text of the articles whose text is the same to the letter, one id
   * @param outlet or null where nobody knows it
   * @param sketch ascending; empty where it has none
   */
  record Report(String text, @Nullable String outlet, long[] sketch) {

    boolean isOneVoiceWith(Report other) {
      return text.equals(other.text)
          || (outlet != null && outlet.equalsIgnoreCase(other.outlet))
          || shared(sketch, other.sketch) >= ONE_TEXT;
    }

    private static double shared(long[] ones, long[] others) {
      long both = Arrays.stream(ones).filter(one -> Arrays.binarySearch(others, one) >= 0).count();
      return both / (double) Math.max(1, Math.min(ones.length, others.length));
    }
  }

  /**
   * How many report each story of which something arrived, as far as may be seen; stories of one
   * article are missing.
   */
  static Map<String, Integer> byStory(Handle handle, Arrivals arrivals) {
    return arrivals
        .query(
            handle,
            // by the index of stories alone, but for the few that have several articles
            """
            SELECT story, coalesce(same_as, id) AS printed, publisher, url, hashes
            FROM (SELECT rowid AS number,
                  row_number() OVER (PARTITION BY story ORDER BY rowid) AS place
                FROM article
                WHERE story IN (SELECT story FROM article
                    WHERE story IN (SELECT a.story
                        FROM arrival JOIN article AS a ON a.id = arrival.article
                        WHERE arrival.number > :after AND arrival.number <= :upto)
                    GROUP BY story HAVING count(*) > 1)
                  AND <visible>) AS several
              JOIN article ON article.rowid = several.number
              LEFT JOIN sketch ON sketch.article = article.id
            WHERE place <= :compared
            """)
        .bind("compared", COMPARED)
        .map((row, context) -> Map.entry(row.getString("story"), report(row)))
        .collect(
            groupingBy(
                Map.Entry::getKey,
                collectingAndThen(
                    mapping(Map.Entry::getValue, toList()), IndependentOutlets::count)));
  }

  private static Report report(ResultSet row) throws SQLException {
    var hashes = row.getBytes("hashes");
    return new Report(
        row.getString("printed"),
        ArticleRows.outlet(row),
        hashes == null ? new long[0] : Sketches.hashes(hashes));
  }

  static int count(List<Report> reports) {
    var voices = IntStream.range(0, reports.size()).toArray();
    for (int i = 0; i < voices.length; i++) {
      for (int j = 0; j < i; j++) {
        if (voices[i] != voices[j] && reports.get(i).isOneVoiceWith(reports.get(j))) {
          int gone = voices[j];
          int kept = voices[i];
          Arrays.setAll(voices, k -> voices[k] == gone ? kept : voices[k]);
        }
      }
    }
    return (int) Arrays.stream(voices).distinct().count();
  }
}
