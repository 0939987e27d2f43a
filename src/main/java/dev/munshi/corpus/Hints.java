package dev.munshi.corpus;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What the names that a page's author gave an element say of its content. */
final class Hints {

  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final Pattern BESIDE =
      words(
          "nav|navbar|navigation|menu|footer|foot|sidebar|aside|related|share|shares|sharing|sharedaddy|social|comment|comments|commentlist|respond|disqus|promo|promotion|newsletter|subscribe|subscription|cookie|cookies|consent|gdpr|breadcrumb|breadcrumbs|advert|advertisement|ad|ads|adsense|sponsor|sponsored|outbrain|taboola|recirc|recirculation|recommend|recommended|recommendations|trending|popular|mostread|most|teaser|teasers|tags|taglist|pagination|pager|bio|authorbox|byline|caption|captions|credit|credits|copyright|gallery|carousel|slider|slideshow|widget|popup|modal|overlay|paywall|signup|login|toolbar|tools|hidden|sr|rating|poll|jp|readmore|also|more|skip|disclaimer|dateline|timestamp|datetime|headline|kicker|dek|subhead|standfirst|summary|excerpt|metadata|hero|pullquote|promobox|infobox|factbox|signoff|zergnet|donate|callout|cta|correction|embed|tweet|instagram|player|video|audio|print|credits");
  private static final Pattern REMARKS = words("comment|comments|commentlist|disqus|respond|reply|replies|reactions");

  private Hints() {}

  private static Pattern words(String alternatives) {
    return Pattern.compile("(?<![a-z0-9])(?:" + alternatives + ")(?![a-z0-9])");
  }

  /** Whether the element is named like something that stands beside an article's text. */
  static boolean isBeside(Element element) {
    var role = element.attr("role");
    return BESIDE.matcher(names(element)).find()
        || role.matches("navigation|banner|contentinfo|complementary|dialog|alert|search");
  }

  /** Whether the element is named like readers' comments. */
  static boolean isRemarks(Element element) {
    return REMARKS.matcher(names(element)).find();
  }

  private static String names(Element element) {
    var names = element.className() + " " + element.id();
    return CAMEL.matcher(names).replaceAll("-").toLowerCase(Locale.ROOT);
  }
}
