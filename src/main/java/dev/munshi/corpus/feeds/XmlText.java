package dev.munshi.corpus.feeds;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** XML as feeds send it, made safe and mended before a parser sees it. */
final class XmlText {

  /** What XML 1.0 does not allow, section 2.2. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

  private static final Pattern CDATA_OR_BARE_AMPERSAND =
      Pattern.compile(
          "<!\\[CDATA\\[.*?(?:\\]\\]>|\\z)|&(?!(?:amp|lt|gt|quot|apos|#\\d+|#x[0-9a-fA-F]+);)",
          Pattern.DOTALL);

  private static final Pattern PREFIX_USED =
      Pattern.compile("[</\\s]([A-Za-z_][\\w.-]{0,40}):[A-Za-z_][\\w.-]*(?=[\\s=/>])");

  private static final Pattern PREFIX_DECLARED =
      Pattern.compile("\\sxmlns:([A-Za-z_][\\w.-]{0,40})\\s*=");

  private static final Pattern FIRST_ELEMENT = Pattern.compile("<[A-Za-z_][\\w.:-]*");

  /** What these prefixes mean in every feed, declared or not. */
  private static final Map<String, String> NAMESPACES =
      Map.of(
          "dc", "http://purl.org/dc/elements/1.1/",
          "dcterms", "http://purl.org/dc/terms/",
          "content", "http://purl.org/rss/1.0/modules/content/",
          "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "atom", "http://www.w3.org/2005/Atom",
          "news", "http://www.google.com/schemas/sitemap-news/0.9");

  private XmlText() {}

  /** Without document types before its first element, and without characters that XML forbids. */
  static String safe(String text) {
    return CONTROL.matcher(XmlProlog.withoutDoctype(text)).replaceAll("").strip();
  }

  /** Safe, and with every ampersand that begins no reference of XML's own written out. */
  static String mended(String text) {
    return CDATA_OR_BARE_AMPERSAND
        .matcher(withPrefixes(safe(text)))
        .replaceAll(
            found ->
                found.group().length() == 1 ? "&amp;" : Matcher.quoteReplacement(found.group()));
  }

  /** With a declaration, on the first element, of each prefix that is used and never declared. */
  static String withPrefixes(String text) {
    var unknown = new TreeSet<String>();
    PREFIX_USED.matcher(text).results().forEach(used -> unknown.add(used.group(1)));
    PREFIX_DECLARED.matcher(text).results().forEach(known -> unknown.remove(known.group(1)));
    unknown.removeAll(Set.of("xml", "xmlns"));
    var declarations = new StringBuilder();
    for (var prefix : unknown) {
      var namespace = NAMESPACES.getOrDefault(prefix, "urn:undeclared:" + prefix);
      declarations.append(" xmlns:%s=\"%s\"".formatted(prefix, namespace));
    }
    return FIRST_ELEMENT
        .matcher(text)
        .replaceFirst(first -> Matcher.quoteReplacement(first.group() + declarations));
  }
}
