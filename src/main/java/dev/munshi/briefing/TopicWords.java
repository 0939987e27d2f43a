package dev.munshi.briefing;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.munshi.article.DateRange;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells the words of a topic from its time and from an address. */
final class TopicWords {

  /** As people and chats write it: alone, and perhaps in angle brackets with a name behind it. */
  private static final Pattern ADDRESS =
      Pattern.compile("<?(?<address>https?://[^\\s<>|]+)(?:\\|[^<>]*)?>?", CASE_INSENSITIVE);

  private static final Pattern AROUND =
      Pattern.compile(
          "^(?:[\\s,;:.–-]|(?:of|on|about|for|everything|anything|all|news|what happened)\\b(?!$))+"
              + "|[\\s,;:.?!–-]+$",
          CASE_INSENSITIVE);

  /** What says nothing where only a time is left. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?:the )?(?:news|everything|anything|all|events?|what happened|of|on|about|for)?",
          CASE_INSENSITIVE);

  private TopicWords() {}

  static Topic read(String written, LocalDate asked) {
    var address = ADDRESS.matcher(written);
    if (address.matches()) {
      return new Topic(written, "", null, address.group("address"));
    }
    return WrittenPeriod.find(written, asked)
        .flatMap(period -> timed(written, period))
        .orElseGet(() -> new Topic(written, written, null, null));
  }

  private static Optional<Topic> timed(String written, WrittenPeriod period) {
    var rest = written.substring(0, period.start()) + " " + written.substring(period.end());
    var bare = AROUND.matcher(rest.replaceAll("\\s+", " ").strip()).replaceAll("");
    var words = NOTHING.matcher(bare).matches() ? "" : bare;
    DateRange days = period.days();
    return Optional.of(new Topic(written, words, days, null));
  }
}
