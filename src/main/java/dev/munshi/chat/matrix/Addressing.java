package dev.munshi.chat.matrix;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a text speaks to the bot by its name or a prefix, and what it says then. */
final class Addressing {

  /** A name goes on in these: {@code @munshi:example.net} is somebody else. */
  private static final String END = "(?![\\p{L}\\p{M}\\p{N}_]|[:.'’-][\\p{L}\\p{N}])";

  private final Pattern atStart;
  private final Pattern withSign;
  private final Pattern atEnd;

  /**
   * @param names of the bot: its full id, the part of it before the colon, what it shows
   */
  Addressing(Collection<String> names) {
    var name =
        names.stream()
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(one -> Pattern.quote(one.startsWith("@") ? one.substring(1) : one))
            .collect(Collectors.joining("|", "(?:", ")"));
    this.atStart = pattern("^\\s*@?" + name + END + "[:,;]?\\s*");
    this.withSign = pattern("(?<![\\p{L}\\p{N}_@])@" + name + END + "[:,;]?");
    this.atEnd = pattern("(?<![,\\s])[,\\s]++@?" + name + END + "(?=[\\s?!.؟]*+$)");
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  /**
   * What it says to the bot, without the name or prefix: possibly nothing but that. Empty where it
   * names the bot in neither way.
   */
  Optional<String> read(String text, String prefix) {
    return without(atStart, text)
        .or(() -> without(withSign, text))
        .map(rest -> marked(rest, prefix).orElse(rest))
        .or(() -> marked(text, prefix));
  }

  /** What is said to the bot for sure, without the name or prefix where there is one. */
  String addressed(String text, String prefix) {
    return read(text, prefix).or(() -> without(atEnd, text)).orElseGet(text::strip);
  }

  private static Optional<String> without(Pattern name, String text) {
    var found = name.matcher(text);
    return found.find()
        ? Optional.of(
            (text.substring(0, found.start()) + text.substring(found.end()))
                .replaceAll(" {2,}", " ")
                .strip())
        : Optional.empty();
  }

  /** What stands after the prefix. */
  private static Optional<String> marked(String text, String prefix) {
    var mark = Pattern.compile("^\\s*" + Pattern.quote(prefix) + "\\s*(?=[\\p{L}\\p{N}\"“‘'«(¿])");
    var found = mark.matcher(text);
    return found.find() ? Optional.of(text.substring(found.end()).strip()) : Optional.empty();
  }
}
