package dev.munshi.corpus.reading;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes an article's address in one form, so that its copies are known as one: without what only
 * tells where the reader came from, and without its variants for phones.
 */
public final class CanonicalUrl {

  /** Parameters that no site finds an article by. */
  private static final Pattern TRACKING =
      Pattern.compile(
          "(?i)utm_?\\w*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh"
              + "|mc_[ce]id|_hs(?:enc|mi)|hs(?:CtaTracking)|mkt_tok|vero_id|oly_(?:anon|enc)_id|_ga|_gl"
              + "|ref|ref_?src|ref_?url|referr?er|cmpid?|campaign_?id|icid|ncid|ocid|sref|smid|smtyp"
              + "|share|shared|sharetype|s_cid|at_(?:medium|campaign|custom\\d|link\\w*|format|bbc\\w*)"
              + "|spm|wt_?(?:mc|zmc)(?:\\.\\w+)?|xtor|partner|from_?source|amp_js_v|usqp|outputtype|guccounter"
              + "|guce_\\w+|__twitter_impression|feature|traffic_source|trk\\w*|taid|wprov");

  /** A page that says nothing in its query but that it is the variant for phones. */
  private static final Pattern AMP_PARAMETER =
      Pattern.compile("(?i)amp(?:=(?:1|true)?)?|output=amp");

  private static final Pattern AMP_CACHE =
      Pattern.compile(
          "(?i)https?://(?:[^/]+\\.cdn\\.ampproject\\.org|www\\.google\\.[a-z.]+/amp)/(?:[a-rt-z]/)?(?<secure>s/)?"
              + "(?<page>[^/]+\\.[^/]+/?.*)");

  private static final Pattern AMP_END =
      Pattern.compile("(?i)(?:/amp)+(?=/?$)|(?:\\.amp)+(?=$|\\.html?$)");

  /** Only before a path of two parts: one part may be about amplifiers. */
  private static final Pattern AMP_START = Pattern.compile("(?i)^(?:/amp)+(?=/[^/]+/.)");

  /** Only before a whole domain: {@code m.example.org}, but not {@code mobile.de}. */
  private static final Pattern PHONE_HOST =
      Pattern.compile(
          "^(?<language>[a-z]{2,3}\\.)?(?:(?:m|mobile|amp|touch|wap)\\.)+"
              + "(?=[^.]+\\.[^.]+)(?!(?:com?|org|net|ac|gov)\\.[a-z]{2}(?::|$))");

  /** In characters: servers and browsers take no more. */
  private static final int LONGEST = 2_000;

  private CanonicalUrl() {}

  /**
   * The address without fragment, tracking parameters, default port, and marks of AMP and mobile
   * variants, its host in lower case; parameters that may name the article stay in their order.
   * What is no http or https address, or longer than 2,000 characters, is returned as it is.
   * Applied twice it changes nothing more.
   */
  public static String of(String address) {
    var plain = address.strip();
    if (plain.length() > LONGEST || !WebAddress.isOne(plain)) {
      return address;
    }
    plain = uncached(plain);
    int hash = plain.indexOf('#');
    var bare = hash < 0 ? plain : plain.substring(0, hash);
    int question = bare.indexOf('?');
    var before = question < 0 ? bare : bare.substring(0, question);
    var query = question < 0 ? "" : query(bare.substring(question + 1));
    int path = before.indexOf('/', before.indexOf("//") + 2);
    var origin = path < 0 ? before : before.substring(0, path);
    return origin(origin) + path(path < 0 ? "/" : before.substring(path)) + query;
  }

  /** The address of the page itself, where it is that of a copy in a cache, or of a copy's copy. */
  private static String uncached(String address) {
    var page = address;
    var cached = AMP_CACHE.matcher(page);
    while (cached.matches()) {
      page = (cached.group("secure") == null ? "http://" : "https://") + cached.group("page");
      cached = AMP_CACHE.matcher(page);
    }
    return page;
  }

  /**
   * The same of what a page declares to be its own address; null where that is none, too long, or a
   * site's front page though the page itself is not.
   *
   * @param base the address that relative links start from; empty where it is unknown
   */
  static @Nullable String declared(String link, String base) {
    var address = resolved(link.strip(), base);
    if (address == null || address.length() > LONGEST || !WebAddress.isOne(address)) {
      return null;
    }
    var canonical = of(address);
    boolean elsewhere = isFrontPage(canonical) && !isFrontPage(base);
    return elsewhere ? null : canonical;
  }

  private static @Nullable String resolved(String link, String base) {
    if (base.isEmpty() || WebAddress.isOne(link)) {
      return link;
    }
    try {
      return new URI(base).resolve(new URI(link)).toString();
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static boolean isFrontPage(String address) {
    return address.matches("https?://[^/?]+/?(?:index\\.\\w+|home|[a-z]{2})?/?");
  }

  private static String origin(String origin) {
    var lower = origin.toLowerCase(Locale.ROOT);
    int start = lower.indexOf("//") + 2;
    var scheme = lower.substring(0, start);
    var host = lower.substring(start).replaceFirst("^[^@]*@", "");
    var port = scheme.startsWith("https") ? ":443" : ":80";
    var named = host.endsWith(port) ? host.substring(0, host.length() - port.length()) : host;
    return scheme + PHONE_HOST.matcher(named).replaceFirst("${language}");
  }

  private static String path(String path) {
    var plain = AMP_END.matcher(AMP_START.matcher(path).replaceFirst("")).replaceFirst("");
    return plain.isEmpty() ? "/" : plain;
  }

  private static String query(String query) {
    var kept =
        Arrays.stream(query.split("&", -1))
            .filter(part -> !part.isEmpty() && !AMP_PARAMETER.matcher(part).matches())
            .filter(part -> !TRACKING.matcher(part.split("=", 2)[0]).matches())
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }
}
