package dev.munshi.answer;

import dev.munshi.article.PartialDate;
import dev.munshi.article.Reference;
import dev.munshi.language.Isolated;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What is said in words of an article, and of the whole corpus. Plain text, not escaped; names that
 * others wrote are {@link Isolated}.
 */
public final class Caption {

  /** Outlets that are named; the others are counted. */
  private static final int OUTLETS = 5;

  /** What stands above accounts that differ. */
  public static final String DIFFERING = "Accounts differ:";

  private Caption() {}

  /** Publisher, day of publication and day of the event, as far as they are known. */
  public static String of(Reference article) {
    var caption = new StringBuilder();
    if (article.publisher() != null && !article.publisher().isBlank()) {
      caption.append(Isolated.of(article.publisher())).append(" · ");
    }
    caption.append(
        article.published() == null
            ? "date unknown"
            : "Published " + article.published().inWords());
    if (article.eventDate() != null) {
      caption.append(" · Event: ").append(article.eventDate().inWords());
    }
    return caption.toString();
  }

  /** The same of what an answer cites, with the pages where the quotes stand. */
  public static String of(CitedSources.Source source) {
    var pages = source.pages().stream().map(String::valueOf).collect(Collectors.joining(", "));
    var mark = source.pages().size() == 1 ? " · p. " : " · pp. ";
    return of(source.article()) + (pages.isEmpty() ? "" : mark + pages);
  }

  /** Who says so, and where and when that was published. */
  public static String of(Account account) {
    var speaker = account.speaker();
    return (speaker == null ? "" : Isolated.of(speaker) + " · ") + of(account.citation().article());
  }

  /** Where else an article stands, and since when it is gone; empty for a plain article. */
  public static String of(Whereabouts whereabouts) {
    var said = new ArrayList<String>();
    if (whereabouts.gone() != null) {
      said.add("no longer at its source since " + PartialDate.of(whereabouts.gone()).inWords());
    }
    var outlets = whereabouts.reprints().stream().map(Caption::outlet).distinct().toList();
    if (!outlets.isEmpty()) {
      var named = String.join(", ", outlets.subList(0, Math.min(OUTLETS, outlets.size())));
      int more = outlets.size() - OUTLETS;
      said.add("also in: " + named + (more > 0 ? " and " + more + " more" : ""));
    }
    return String.join(" · ", said);
  }

  private static String outlet(Reference article) {
    return Isolated.of(Objects.requireNonNullElse(article.outlet(), article.file()));
  }

  /** How much the corpus holds, and from when; ends in a full stop. */
  public static String of(Coverage coverage) {
    var caption =
        new StringBuilder("The corpus holds ").append(counted(coverage.articles(), "article"));
    if (coverage.publishers() > 0) {
      caption.append(" from ").append(counted(coverage.publishers(), "outlet"));
    }
    if (coverage.from() != null && coverage.to() != null) {
      caption.append(", published ").append(coverage.from().inWords());
      if (!coverage.from().equals(coverage.to())) {
        caption.append(" to ").append(coverage.to().inWords());
      }
    }
    return caption.append('.').toString();
  }

  /** The day on which an answer holds, and what is certain of it. */
  public static String asOf(Reply reply) {
    var day = "As of " + PartialDate.of(reply.question().asked()).inWords();
    return reply.answer() instanceof Answer.Found
        ? day + " · each quote stands word for word in the stored article"
        : day;
  }

  private static String counted(int count, String noun) {
    return "%,d %s%s".formatted(count, noun, count == 1 ? "" : "s");
  }
}
