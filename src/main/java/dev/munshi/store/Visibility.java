package dev.munshi.store;

import dev.munshi.article.Access;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * What somebody may see of the articles, as a condition in SQL.
 *
 * @param hidden tags, in the order of binding
 */
record Visibility(List<String> hidden) {

  static Visibility of(Access access) {
    return new Visibility(List.copyOf(access.hidden()));
  }

  /** A query in which {@code <visible>} is true for the {@code id} of a visible article. */
  Query query(Handle handle, String sql) {
    var query = handle.createQuery(sql).define("visible", condition());
    for (int i = 0; i < hidden.size(); i++) {
      query.bind("hidden" + i, hidden.get(i));
    }
    return query;
  }

  /** Asked once for all articles, of the few that have tags. */
  private String condition() {
    if (hidden.isEmpty()) {
      return "TRUE";
    }
    return IntStream.range(0, hidden.size())
        .mapToObj("instr(',' || tags || ',', ',' || :hidden%d || ',') > 0"::formatted)
        .collect(
            Collectors.joining(
                " OR ", "id NOT IN (SELECT id FROM article WHERE tags <> '' AND (", "))"));
  }
}
