package dev.munshi.digest;

import dev.munshi.article.Outlets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The outlets that an order names. "from" and "without" are words of topics too: before the topics
 * they name outlets, behind them only where nothing else can be meant.
 *
 * @param rest of the order, with single blanks
 */
record WrittenOutlets(Outlets outlets, String rest) {

  private static final String MARK = "[\"“”„«»]";
  private static final String QUOTED = MARK + "(?<quoted>[^\"“”„«»]*)" + MARK;
  private static final Pattern QUOTE = Pattern.compile(QUOTED);

  /** A capital letter, as a name begins with. */
  private static final String FILLER = "Q";

  private static final String NAMES =
      " (?<names>[^\"“”„«»]+?)(?=$| (?i:about|on) |[,;]? (?i:topics?:? |only from |(?:not|except) from |outlets: "
          + "|without ))";
  private static final Pattern BEFORE_TOPICS =
      Pattern.compile("^(?i:(?<only>(?:only )?from|outlets:)|without|(?:not|except) from)" + NAMES);
  private static final Pattern BEHIND_TOPICS =
      Pattern.compile(
          "[,;]? (?i:(?<only>only from|outlets:)|(?:not|except) from|(?<=[,;] )without(?= "
              + "(?-i:\\p{Lu})))"
              + NAMES);
  private static final Pattern NAME =
      Pattern.compile(QUOTED + "|(?<bare>[^,;\"“”„«»]+?)(?=[,;\"“”„«»]| and (?=\\p{Lu})|$)");

  static WrittenOutlets read(String written) {
    var only = new ArrayList<String>();
    var without = new ArrayList<String>();
    var left = written;
    for (var found = find(left); found.isPresent(); found = find(left)) {
      var match = found.get();
      (match.group("only") == null ? without : only)
          .addAll(names(left.substring(match.start("names"), match.end("names"))));
      left =
          (left.substring(0, match.start()) + " " + left.substring(match.end()))
              .replaceAll(" +", " ")
              .replaceAll("^[ ,;]+|[ ,;]+$", "");
    }
    return new WrittenOutlets(new Outlets(only, without), left);
  }

  private static Optional<Matcher> find(String left) {
    // what stands in quotes is a name, whatever words it has
    var masked =
        QUOTE.matcher(left).replaceAll(quote -> FILLER.repeat(quote.end() - quote.start()));
    return Stream.of(BEFORE_TOPICS, BEHIND_TOPICS)
        .map(pattern -> pattern.matcher(masked))
        .filter(Matcher::find)
        .findFirst();
  }

  /** As they stand between commas; quotes hold a name together. */
  static List<String> names(String written) {
    return NAME.matcher(written)
        .results()
        .map(match -> match.group("quoted") == null ? match.group("bare") : match.group("quoted"))
        .map(name -> name.strip().replaceFirst("^and (?=\\p{Lu})", ""))
        .filter(name -> name.codePoints().anyMatch(Character::isLetterOrDigit))
        .toList();
  }
}
