package dev.munshi.corpus.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the names that a page's author gave an element say of its content. */
final class Hints {

  /** A class such as {@code has-sidebar} or {@code field-label-hidden} speaks of something else. */
  private static final Set<String> TURNERS =
      Set.of(
          "has",
          "with",
          "without",
          "no",
          "not",
          "is",
          "label",
          "tag",
          "category",
          "wrapper",
          "layout",
          "theme");

  private static final Pattern WORD_ENDS = Pattern.compile("[-_]+|(?<=[a-z])(?=[A-Z][a-z]{2})");

  private static final Set<String> REMARKS =
      Set.of(
          "comment",
          "comments",
          "commentlist",
          "disqus",
          "respond",
          "reply",
          "replies",
          "reactions");

  private static final Set<String> HEAD_MATTER =
      Set.of(
          "byline",
          "caption",
          "captions",
          "credit",
          "credits",
          "dateline",
          "timestamp",
          "metadata",
          "share",
          "social",
          "toolbar",
          "shares",
          "sharing",
          "hidden");

  private static final Set<String> BESIDE =
      Set.of(
          ("nav navbar navigation menu footer foot sidebar aside related"
                  + " sharedaddy promo promos newsletter subscribe subscription cookie cookies"
                  + " consent gdpr breadcrumb breadcrumbs advert advertisement ad ads adsense sponsor"
                  + " sponsored outbrain taboola recirc recirculation recommend recommended"
                  + " recommendations recommendation trending popular mostread teaser teasers tags"
                  + " taglist pagination pager bio authorbox"
                  + " copyright carousel slider slideshow widget popup modal overlay"
                  + " paywall signup login rating poll readmore disclaimer"
                  + " infobox factbox zergnet donate cta")
              .split(" "));

  private Hints() {}

  /** Whether the element is named like something that stands beside an article's text. */
  static boolean isBeside(Element element) {
    var role = element.attr("role");
    return isNamed(element, BESIDE)
        || isNamed(element, HEAD_MATTER)
        || isNamed(element, REMARKS)
        || role.matches("navigation|banner|contentinfo|complementary|dialog|alert|search");
  }

  /** Whether the element is named like a byline, a caption or buttons to share by. */
  static boolean isHeadMatter(Element element) {
    return isNamed(element, HEAD_MATTER);
  }

  /** Whether the element is named like readers' comments. */
  static boolean isRemarks(Element element) {
    return isNamed(element, REMARKS);
  }

  private static boolean isNamed(Element element, Set<String> words) {
    var names = new ArrayList<>(element.classNames());
    names.add(element.id());
    for (var name : names) {
      var parts = WORD_ENDS.split(name);
      boolean turned =
          Arrays.stream(parts).anyMatch(part -> TURNERS.contains(part.toLowerCase(Locale.ROOT)));
      boolean worded = parts.length > 0; // a name may be all dashes
      if (worded && !turned && (isOne(parts[0], words) || isOne(parts[parts.length - 1], words))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOne(String part, Set<String> words) {
    return words.contains(part.toLowerCase(Locale.ROOT));
  }
}
