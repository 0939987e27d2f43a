package dev.munshi.store;

import dev.munshi.article.PartialDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Articles with the same text and the same tags: the origin stands for all of them in the index. It
 * is the one that was published first, or stored first where the days do not tell. Other tags may
 * mean that other people may see it, so that neither could stand for the other.
 */
final class SameTexts {

  private record Member(
      int number,
      String id,
      @Nullable PartialDate published,
      @Nullable String sameAs,
      String tags) {}

  /** A month counts as its last day: that early it was published for sure. */
  private static final Comparator<Member> EARLIEST =
      Comparator.comparing(
              Member::published, Comparator.nullsLast(Comparator.comparing(PartialDate::last)))
          .thenComparing(Member::number);

  private final Handle handle;

  SameTexts(Handle handle) {
    this.handle = handle;
  }

  /** Decides anew which of the articles with this text stand for which others. */
  void settle(String textHash) {
    var members =
        handle
            .createQuery(
                """
                SELECT rowid AS number, id, published, same_as, tags FROM article
                WHERE text_hash = :hash ORDER BY rowid
                """)
            .bind("hash", textHash)
            .map(
                (row, context) ->
                    new Member(
                        row.getInt("number"),
                        row.getString("id"),
                        ArticleRows.date(row.getString("published")),
                        row.getString("same_as"),
                        row.getString("tags")))
            .collect(Collectors.groupingBy(Member::tags));
    members
        .values()
        .forEach(same -> same.stream().min(EARLIEST).ifPresent(origin -> settle(origin, same)));
  }

  private void settle(Member origin, List<Member> members) {
    if (origin.sameAs() != null) {
      handle
          .createUpdate("UPDATE article SET same_as = NULL, indexed = 0 WHERE id = :id")
          .bind("id", origin.id())
          .execute();
    }
    members.stream()
        .filter(member -> !member.equals(origin) && !origin.id().equals(member.sameAs()))
        .forEach(member -> follow(member, origin));
  }

  /** The one that stood for the others before lends its story to the one that does now. */
  private void follow(Member member, Member origin) {
    handle
        .createUpdate(
            """
            UPDATE article SET story = coalesce(story, (SELECT story FROM article WHERE id = :id))
            WHERE id = :origin
            """)
        .bind("id", member.id())
        .bind("origin", origin.id())
        .execute();
    handle
        .createUpdate(
            """
            UPDATE article SET same_as = :origin, indexed = 0,
              story = (SELECT story FROM article WHERE id = :origin)
            WHERE id = :id
            """)
        .bind("id", member.id())
        .bind("origin", origin.id())
        .execute();
    Sketches.forget(handle, member.id());
  }
}
