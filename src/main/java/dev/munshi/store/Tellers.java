package dev.munshi.store;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What the digests and watches have told, and how they stop, within somebody's transaction. */
final class Tellers {

  private static final String DIGEST = "digest/";
  static final String WATCH = "watch/";
  private static final int FIRST_WAIT_SECONDS = 30;
  private static final int LONGEST_WAIT_SECONDS = 3_600;

  private Tellers() {}

  static String digest(long id) {
    return DIGEST + id;
  }

  static String watch(long id) {
    return WATCH + id;
  }

  static boolean isWatch(String teller) {
    return teller.startsWith(WATCH);
  }

  static String table(String teller) {
    return isWatch(teller) ? "watch" : "subscription";
  }

  static long id(String teller) {
    return Long.parseLong(teller.substring(teller.indexOf('/') + 1));
  }

  /** Which of these stories it has told already. */
  static Set<String> told(Handle handle, String teller, Collection<String> stories) {
    var told = new HashSet<String>();
    for (var story : stories) {
      handle
          .createQuery("SELECT story FROM told_story WHERE teller = :teller AND story = :story")
          .bind("teller", teller)
          .bind("story", story)
          .mapTo(String.class)
          .findOne()
          .ifPresent(told::add);
    }
    return told;
  }

  /**
   * Tells stories.
   *
   * @param post the key of the post that does, or null
   */
  static void tell(
      Handle handle, String teller, Collection<String> stories, @Nullable String post) {
    for (var story : stories) {
      handle
          .createUpdate(
              """
              INSERT OR IGNORE INTO told_story (teller, story, post_key)
              VALUES (:teller, :story, :post)
              """)
          .bind("teller", teller)
          .bind("story", story)
          .bind("post", post)
          .execute();
    }
  }

  /** Has what a post was to tell come with the next one. */
  static void untell(Handle handle, String teller, String post) {
    handle
        .createUpdate("DELETE FROM told_story WHERE post_key = :post")
        .bind("post", post)
        .execute();
    handle
        .createUpdate(
            """
            UPDATE <table> SET told = min(told,
              (SELECT told_before FROM post WHERE post_key = :post))
            WHERE id = :id
            """)
        .define("table", table(teller))
        .bind("post", post)
        .bind("id", id(teller))
        .execute();
  }

  /**
   * Withdraws the posts that are not out: what surely stands nowhere is untold, what may stand in
   * its room stays told.
   */
  static void withdraw(Handle handle, String teller, String reason) {
    handle
        .createQuery("SELECT post_key FROM post WHERE teller = :teller AND state = 'waiting'")
        .bind("teller", teller)
        .mapTo(String.class)
        .list()
        .forEach(post -> untell(handle, teller, post));
    handle
        .createUpdate(
            """
            UPDATE post SET state = 'refused', reason = :reason
            WHERE teller = :teller AND state IN ('waiting', 'posting')
            """)
        .bind("teller", teller)
        .bind("reason", reason)
        .execute();
  }

  /** Forgets what one that has ended told. */
  static void forget(Handle handle, String teller) {
    handle
        .createUpdate("DELETE FROM told_story WHERE teller = :teller")
        .bind("teller", teller)
        .execute();
  }

  /** Has one that failed wait twice as long as the time before. */
  static void postpone(Handle handle, String teller, Instant now) {
    handle
        .createUpdate(
            """
            UPDATE <table> SET failures = failures + 1,
              not_before = :now + min(:longest, :first << min(failures, 10))
            WHERE id = :id
            """)
        .define("table", table(teller))
        .bind("now", now.getEpochSecond())
        .bind("longest", LONGEST_WAIT_SECONDS)
        .bind("first", FIRST_WAIT_SECONDS)
        .bind("id", id(teller))
        .execute();
  }
}
