package dev.munshi.store;

import dev.munshi.article.Article;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Reference;
import dev.munshi.article.Tags;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** An article as a row of {@code article} or {@code revision}, and back. */
final class ArticleRows {

  static final RowMapper<Article> ARTICLE = (row, context) -> article(row);
  static final RowMapper<Reference> REFERENCE = (row, context) -> reference(row);

  private ArticleRows() {}

  /** Binds every column that an article fills. */
  static <T extends SqlStatement<T>> T bind(T statement, Article article, Instant retrieved) {
    var reference = article.reference();
    return statement
        .bind("id", reference.id())
        .bind("source", article.source())
        .bind("file", reference.file())
        .bind("url", reference.url())
        .bind("title", reference.title())
        .bind("publisher", reference.publisher())
        .bind("author", reference.author())
        .bind("published", text(reference.published()))
        .bind("event_date", text(reference.eventDate()))
        .bind("language", reference.language())
        .bind("modified", text(article.modified()))
        .bind("text", article.text())
        .bind("page_starts", numbers(article.pageStarts()))
        .bind("tags", article.tags().toString())
        .bind("text_hash", TextHash.hex(article.text()))
        .bind("retrieved", retrieved.toString());
  }

  private static Article article(ResultSet row) throws SQLException {
    return new Article(
        reference(row),
        row.getString("source"),
        row.getString("text"),
        date(row.getString("modified")),
        numbers(row.getString("page_starts")),
        Tags.parse(row.getString("tags")));
  }

  private static Reference reference(ResultSet row) throws SQLException {
    return new Reference(
        row.getString("id"),
        row.getString("file"),
        row.getString("url"),
        row.getString("title"),
        row.getString("publisher"),
        row.getString("author"),
        date(row.getString("published")),
        date(row.getString("event_date")),
        row.getString("language"),
        row.getInt("revision"));
  }

  /** Of a row with {@code publisher} and {@code url}, as {@link Reference#outlet()} is. */
  static @Nullable String outlet(ResultSet row) throws SQLException {
    return Reference.outlet(row.getString("publisher"), row.getString("url"));
  }

  private static String numbers(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static List<Integer> numbers(String written) {
    return written.isEmpty()
        ? List.of()
        : Arrays.stream(written.split(" ", -1)).map(Integer::valueOf).toList();
  }

  private static @Nullable String text(@Nullable PartialDate date) {
    return date == null ? null : date.toString();
  }

  static @Nullable PartialDate date(@Nullable String iso) {
    return iso == null ? null : PartialDate.parse(iso);
  }
}
