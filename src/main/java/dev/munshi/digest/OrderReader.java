package dev.munshi.digest;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** The grammar of digests and watches, as a pure function. */
final class OrderReader {

  private static final Pattern FIRST =
      Pattern.compile("(?<command>digests?|watch(?:es)?)(?: (?<rest>.*))?", CASE_INSENSITIVE);
  private static final Pattern VERB = Pattern.compile("(?<verb>\\p{L}+)(?: (?<rest>.*))?");
  private static final Pattern NUMBER =
      Pattern.compile("(?:no\\.? ?|#)?(\\d{1,6})", CASE_INSENSITIVE);
  private static final Pattern QUOTE_MARKS = Pattern.compile("[\"“”«»„]+");

  private static final String EXAMPLE_DIGEST =
      "digest subscribe weekdays at 09:00 platform regulation";
  private static final String EXAMPLE_WATCH = "watch \"National Coordinator\"";

  /** The verbs that end a watch. */
  private static final List<String> ENDING =
      List.of("remove", "delete", "unwatch", "stop", "end", "cancel", "unsubscribe");

  private static final int LONGEST = 4_000;

  /** A verb may be mistyped by so many letters. */
  private static final int NEARLY = 3;

  private enum Verb {
    SUBSCRIBE("add new create"),
    LIST("show all"),
    PREVIEW("test"),
    PAUSE("stop mute"),
    RESUME("start unpause continue"),
    UNSUBSCRIBE("remove delete cancel end"),
    NOW("send");

    /** Other words for it, apart by blanks. */
    private final String others;

    Verb(String others) {
      this.others = others;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Verb> of(String said) {
      return Arrays.stream(values())
          .filter(
              verb ->
                  verb.word().equals(said) || List.of(verb.others.split(" ", -1)).contains(said))
          .findFirst();
    }

    static Optional<Verb> nearest(String said) {
      return Arrays.stream(values())
          .filter(verb -> distance(verb, said) <= NEARLY)
          .min(Comparator.comparingInt(verb -> distance(verb, said)));
    }

    private static int distance(Verb verb, String said) {
      return OrderReader.distance(said, verb.word());
    }
  }

  private OrderReader() {}

  /**
   * @param written with single blanks
   */
  static Order read(String written, ZoneId zone) {
    if (written.length() > LONGEST) {
      return new Order.Wrong("I read orders of up to 4,000 characters.", EXAMPLE_DIGEST);
    }
    var first = FIRST.matcher(written);
    if (!first.matches()) {
      return new Order.Wrong("An order begins with digest or watch.", EXAMPLE_DIGEST);
    }
    var rest = first.group("rest") == null ? "" : first.group("rest").strip();
    return first.group("command").toLowerCase(Locale.ROOT).startsWith("digest")
        ? digest(rest, zone)
        : watch(rest);
  }

  private static Order digest(String rest, ZoneId zone) {
    var match = VERB.matcher(rest);
    if (rest.isEmpty()) {
      return new Order.ListDigests();
    }
    if (!match.matches()) {
      return new Order.Wrong("I do not know what to do with that.", EXAMPLE_DIGEST);
    }
    var said = match.group("verb").toLowerCase(Locale.ROOT);
    var what = match.group("rest") == null ? "" : match.group("rest").strip();
    return Verb.of(said)
        .map(verb -> digest(verb, what, zone))
        .orElseGet(() -> unknown(said, rest, what));
  }

  /** Whoever writes {@code digest daily at 9} wants to subscribe. */
  private static Order unknown(String said, String rest, String what) {
    if (SubscriptionReader.beginsWithDays(rest)) {
      return new Order.Wrong("That says when, but not what to do.", "digest subscribe " + rest);
    }
    var example =
        Verb.nearest(said)
            .map(verb -> ("digest " + verb.word() + " " + what).strip())
            .orElse(EXAMPLE_DIGEST);
    return new Order.Wrong("I do not know “" + said + "”.", example);
  }

  private static Order digest(Verb verb, String what, ZoneId zone) {
    return switch (verb) {
      case SUBSCRIBE -> SubscriptionReader.read(what, zone);
      case LIST ->
          what.isEmpty() ? new Order.ListDigests() : wrong("That takes nothing more.", verb, null);
      case PREVIEW ->
          what.isEmpty() ? new Order.Preview(null) : numbered(verb, what, Order.Preview::new);
      case NOW -> what.isEmpty() ? new Order.Now(null) : numbered(verb, what, Order.Now::new);
      case PAUSE -> numbered(verb, what, Order.Pause::new);
      case RESUME -> numbered(verb, what, Order.Resume::new);
      case UNSUBSCRIBE -> numbered(verb, what, Order.Unsubscribe::new);
    };
  }

  private static Order numbered(Verb verb, String what, IntFunction<Order> order) {
    var number = NUMBER.matcher(what);
    return number.matches()
        ? order.apply(Integer.parseInt(number.group(1)))
        : wrong("That needs the number of a digest; digest list tells them.", verb, 1);
  }

  private static Order wrong(String reason, Verb verb, @Nullable Integer number) {
    return new Order.Wrong(reason, "digest " + verb.word() + (number == null ? "" : " " + number));
  }

  private static Order watch(String rest) {
    var match = VERB.matcher(rest);
    var said = match.matches() ? match.group("verb").toLowerCase(Locale.ROOT) : "";
    var what = match.matches() && match.group("rest") != null ? match.group("rest").strip() : "";
    var number = NUMBER.matcher(what);
    if (ENDING.contains(said) && number.matches()) {
      return new Order.RemoveWatch(Integer.parseInt(number.group(1)));
    }
    if (ENDING.contains(said) && what.isEmpty()) {
      return new Order.Wrong(
          "That needs the number of a watch; watch list tells them.", "watch remove 1");
    }
    if (rest.isEmpty() || (said.equals("list") && what.isEmpty())) {
      return new Order.ListWatches();
    }
    return mistyped(said, what).orElseGet(() -> watching(rest));
  }

  /** Few look out for a number: what is nearly a verb before one is that. */
  private static Optional<Order> mistyped(String said, String what) {
    boolean isList = what.isEmpty() && distance(said, "list") == 1;
    boolean isRemove = NUMBER.matcher(what).matches() && distance(said, "remove") <= 2;
    return isList || isRemove
        ? Optional.of(
            new Order.Wrong(
                "“%s” is nearly a verb; to look out for it, put it in quotes.".formatted(said),
                isList ? "watch list" : "watch remove " + what))
        : Optional.empty();
  }

  private static int distance(String said, String verb) {
    return LevenshteinDistance.getDefaultInstance().apply(verb, said);
  }

  static Order watching(String written) {
    var words = QUOTE_MARKS.matcher(written).replaceAll("\"");
    return words.codePoints().anyMatch(Character::isLetterOrDigit)
        ? new Order.Watch(words)
        : new Order.Wrong("A watch needs words to look out for.", EXAMPLE_WATCH);
  }
}
