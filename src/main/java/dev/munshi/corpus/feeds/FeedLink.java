package dev.munshi.corpus.feeds;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses as feeds write them. */
final class FeedLink {

  /** What RFC 3986 allows nowhere in an address, and feeds write all the same. */
  private static final Pattern ILLEGAL = Pattern.compile("[\\x00-\\x20\"<>\\\\^`{|}\\x7f]");

  private static final Pattern BARE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private FeedLink() {}

  /** Whether it is http or https with a host. */
  static boolean isWeb(URI address) {
    var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    return (scheme.equals("http") || scheme.equals("https"))
        && address.getHost() != null
        && !address.getHost().isEmpty();
  }

  /**
   * The web address that a link stands for, without its fragment; nothing where it stands for none.
   *
   * @param base what it is relative to, or null where that is not known
   */
  static Optional<URI> resolve(@Nullable URI base, @Nullable String link) {
    if (link == null || link.isBlank()) {
      return Optional.empty();
    }
    try {
      var written = new URI(escaped(withoutFragment(link.strip())));
      var address = base == null ? written : rooted(base).resolve(written);
      return Optional.of(rooted(address)).filter(FeedLink::isWeb);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String withoutFragment(String link) {
    int hash = link.indexOf('#');
    return hash < 0 ? link : link.substring(0, hash);
  }

  private static String escaped(String link) {
    var percent = BARE_PERCENT.matcher(link).replaceAll("%25");
    return ILLEGAL
        .matcher(percent)
        .replaceAll(
            found ->
                "%" + HexFormat.of().withUpperCase().toHexDigits((byte) found.group().charAt(0)));
  }

  /** {@code https://host} as {@code https://host/}: else what is relative would join the host. */
  private static URI rooted(URI address) {
    return address.getRawAuthority() != null && address.getRawPath().isEmpty()
        ? address.resolve("/" + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()))
        : address;
  }
}
