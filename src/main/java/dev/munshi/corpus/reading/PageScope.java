package dev.munshi.corpus.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Tells what of a page belongs to its article and what to others, by the names of elements. Not
 * thread-safe.
 */
final class PageScope {

  private static final Set<String> STRANGERS =
      Set.of(
          ("comment comments commentlist disqus respond reply replies reactions related recommended"
                  + " recommendations recommendation recent popular trending mostread latest similar"
                  + " archive archives calendar newsletter nav navbar navigation menu breadcrumb"
                  + " breadcrumbs ticker topbar masthead today current edition joined signature leserbrief tweet embed blockquote figcaption")
              .split(" "));

  private static final Set<String> NEIGHBOURS =
      Set.of(
          ("aside card cards teaser teasers widget sidebar list footer gallery issue liveblog copyright caption"
                  + " carousel slider promo")
              .split(" "));

  /** A class such as {@code has-sidebar} speaks of something else. */
  private static final Set<String> TURNERS =
      Set.of("has", "with", "without", "no", "not", "is", "wrapper", "layout", "theme");

  private static final Pattern WORD_ENDS = Pattern.compile("[-_\\s]+|(?<=[a-z])(?=[A-Z][a-z]{2})");

  private final Set<Element> around;
  private final Map<Element, Boolean> strange = new HashMap<>();
  private final Map<Element, Boolean> beside = new HashMap<>();

  /**
   * @param around the elements that hold the main text; these are never another's
   */
  PageScope(Set<Element> around) {
    this.around = around;
  }

  /** Whether it stands in comments, menus or lists of other articles. */
  boolean isStrange(Element element) {
    return isWithin(element, STRANGERS, strange);
  }

  /** Whether it is strange, or stands in a teaser, a sidebar or a footer. */
  boolean isBeside(Element element) {
    return isStrange(element) || isWithin(element, NEIGHBOURS, beside);
  }

  private boolean isWithin(Element element, Set<String> words, Map<Element, Boolean> known) {
    for (Element up = element; up != null; up = up.parent()) {
      if (!around.contains(up) && known.computeIfAbsent(up, one -> isNamed(one, words))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamed(Element element, Set<String> words) {
    if (element.nameIs("body") || element.nameIs("html") || element.nameIs("time")) {
      return false;
    }
    if (words.equals(STRANGERS) && element.nameIs("footer") && element.closest("article") == null) {
      return true;
    }
    return Stream.concat(
            Stream.of(element.normalName(), element.id()), element.classNames().stream())
        .map(name -> List.of(WORD_ENDS.split(name.strip())))
        .anyMatch(parts -> speaksOf(parts, words));
  }

  private static boolean speaksOf(List<String> parts, Set<String> words) {
    var lower = parts.stream().map(part -> part.toLowerCase(Locale.ROOT)).toList();
    return lower.stream().anyMatch(words::contains) && lower.stream().noneMatch(TURNERS::contains);
  }
}
