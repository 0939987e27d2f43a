package dev.munshi.bench.statements;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** As much English as it takes to rewrite a sentence. */
final class English {

  static final List<String> NUMBERS =
      List.of(
          "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
              .concat(" fifteen sixteen seventeen eighteen nineteen twenty")
              .split(" ", -1));

  static final List<String> MONTHS =
      List.of(
          "January February March April May June July August September October November December"
              .split(" ", -1));

  static final List<String> DAYS =
      List.of("Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ", -1));

  private static final Pattern RUN =
      Pattern.compile("\\b\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)*(?<![’']s)(?<![’'])");

  private static final Set<String> OPENERS =
      Stream.of(
              ("the a an in on at it its he she they this that these those there his her their we i you"
                      + " but and as for after before when while if with from by since about some many"
                      + " most all more less one two three four five both other others another such"
                      + " what who how why where police officials experts during under over despite"
                      + " according no not now last next late earlier still then so to of or not just"
                      + " only every each several few though although because until however meanwhile")
                  .split(" ", -1))
          .collect(Collectors.toUnmodifiableSet());

  private English() {}

  static List<String> listed(String list) {
    return List.of(list.split("; ", -1));
  }

  /** The names of a text; a capital at its start counts only where more follow. */
  static List<MatchResult> names(String text) {
    return RUN.matcher(text)
        .results()
        .filter(run -> !isTime(run.group()))
        .filter(run -> run.start() > 2 || isName(run.group()))
        .filter(
            run ->
                !OPENERS.contains(first(run.group()))
                    && !run.group().matches(".*[’'](?:re|s|ve|ll|d|m|t)"))
        .toList();
  }

  private static boolean isName(String opening) {
    return opening.contains(" ") && !OPENERS.contains(first(opening));
  }

  private static boolean isTime(String run) {
    return MONTHS.contains(run) || DAYS.contains(run);
  }

  private static String first(String run) {
    return run.split(" ", 2)[0].toLowerCase(Locale.ROOT);
  }

  /** For a place within a sentence: names keep their capital. */
  static String lowered(String sentence) {
    return OPENERS.contains(first(sentence.split("[ ,’']", 2)[0]))
            && !sentence.startsWith("I ")
            && !sentence.startsWith("I’")
        ? sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1)
        : sentence;
  }

  static String raised(String clause) {
    return clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1);
  }

  static String bare(String sentence) {
    return sentence.replaceFirst("[.!]$", "");
  }

  static String replaced(String text, MatchResult at, String by) {
    return text.substring(0, at.start()) + by + text.substring(at.end());
  }

  /** The places where one of the words stands, as whole words, whatever their capitals. */
  static List<MatchResult> places(String text, Map<String, String> words) {
    return Pattern.compile(
            "(?<![\\p{L}\\p{N}’'-])(?:"
                + String.join("|", words.keySet())
                + ")(?![\\p{L}\\p{N}’'-])",
            Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .results()
        .toList();
  }

  /** With the capital letter of what it replaces. */
  static String like(String before, String after) {
    UnaryOperator<String> same =
        Character.isUpperCase(before.charAt(0)) ? English::raised : word -> word;
    return same.apply(after);
  }
}
