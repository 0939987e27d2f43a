package dev.munshi.store;

import dev.munshi.article.Outlets;
import dev.munshi.article.PartialDate;
import dev.munshi.store.NewsStore.Arrivals;
import dev.munshi.store.NewsStore.News;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The stories of what arrived that were not known before. */
record NewStories(Handle handle, Arrivals arrivals) {

  private static final Comparator<@Nullable PartialDate> EARLIER =
      Comparator.nullsFirst(Comparator.comparing(PartialDate::last));

  private static final Comparator<Newcomer> NEWEST =
      Comparator.<Newcomer, @Nullable PartialDate>comparing(Newcomer::published, EARLIER)
          .thenComparing(Newcomer::article);

  private static final Comparator<News> FIRST =
      Comparator.comparingInt(News::outlets)
          .thenComparing(News::published, EARLIER)
          .reversed()
          .thenComparing(News::story);

  private record Newcomer(
      String story,
      String article,
      @Nullable String outlet,
      @Nullable PartialDate published,
      Instant at) {

    News news(int outlets) {
      return new News(story, article, outlets, published, at);
    }
  }

  /**
   * Those first that most outlets report by themselves, then the newest.
   *
   * @param teller a digest that has not told them
   */
  List<News> found(String teller, Outlets outlets) {
    var counts = IndependentOutlets.byStory(handle, arrivals);
    return arrived(teller).stream()
        .filter(one -> outlets.admit(one.outlet()))
        .collect(Collectors.groupingBy(Newcomer::story, Collectors.maxBy(NEWEST)))
        .values()
        .stream()
        .flatMap(Optional::stream)
        .map(one -> one.news(counts.getOrDefault(one.story(), 1)))
        .sorted(FIRST)
        .toList();
  }

  private List<Newcomer> arrived(String teller) {
    return arrivals
        .query(
            handle,
            """
            SELECT a.id AS id, a.publisher AS publisher, a.url AS url, a.published AS published,
              arrival.at AS at, coalesce(a.story, a.id) AS name
            FROM arrival JOIN article AS a ON a.id = arrival.article
            WHERE arrival.number > :after AND arrival.number <= :upto
              AND a.same_as IS NULL AND <visible>
              AND NOT EXISTS (SELECT 1 FROM arrival AS earlier
                WHERE earlier.article = a.id AND earlier.number <= :after)
              AND NOT EXISTS (SELECT 1 FROM told_story AS told
                WHERE told.teller = :teller AND told.story IN (coalesce(a.story, a.id), a.id))
            """)
        .bind("teller", teller)
        .map(
            (row, context) ->
                new Newcomer(
                    row.getString("name"),
                    row.getString("id"),
                    ArticleRows.outlet(row),
                    ArticleRows.date(row.getString("published")),
                    Instant.ofEpochSecond(row.getLong("at"))))
        .list();
  }
}
