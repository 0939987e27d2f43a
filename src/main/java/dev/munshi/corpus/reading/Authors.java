package dev.munshi.corpus.reading;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Frees authors' names of what pages write around them. */
final class Authors {

  private static final Pattern BY =
      Pattern.compile(
          "(?i)^(?:view all posts by|posts by|(?:written|posted|reported) by|by|von|par|di|por|door):?\\s+");

  /** "Staff Reporter at Harbour Post", "| Updated 3 May". */
  private static final Pattern AFTER =
      Pattern.compile(
          "(?i)(?:\\s*[,|–—-])?\\s*\\b(?:(?:our|staff|senior|chief|special|political|associate) )*"
              + "(?:reporter|correspondent|writer|editor|contributor)s?(?: (?:at|for|in|of|,) .*)?$"
              + "|\\s*[|–—(-]?\\s*\\b(?:published|updated|posted|last modified)\\b.*$");

  private static final Pattern LIST = Pattern.compile("\\s*[,;&]\\s*");

  private static final Pattern PERSON = Pattern.compile("\\p{Lu}[^\\s]*(?: [^\\s]+){1,3}");
  private static final Pattern AND = Pattern.compile(" (?:and|und|et|y) ");

  /** Addresses, handles, dates and sentences are no names. */
  private static final Pattern NAME =
      Pattern.compile("(?!(?i)http|admin$|editor$|guest$|staff$)[\\p{L}(][^\\d@•|:/]{1,118}");

  private Authors() {}

  /** The names, apart by ", "; null where the line holds none. */
  static @Nullable String of(String line) {
    var bare = AFTER.matcher(BY.matcher(CleanText.line(line)).replaceFirst("")).replaceFirst("");
    var names =
        Arrays.stream(LIST.split(bare))
            .flatMap(part -> Arrays.stream(persons(part)))
            .map(part -> BY.matcher(part.strip()).replaceFirst(""))
            .filter(part -> NAME.matcher(part).matches())
            .distinct()
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? null : names;
  }

  /** "Ada Mariner and Bo Sailor", but not "Ministry of Ports and Quays". */
  private static String[] persons(String part) {
    var two = AND.split(part);
    return two.length == 2 && Arrays.stream(two).allMatch(Authors::isPerson)
        ? two
        : new String[] {part};
  }

  private static boolean isPerson(String name) {
    return PERSON.matcher(name).matches() && !name.matches(".* (?:of|for|the) .*");
  }
}
