package dev.munshi.corpus.fetching;

import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * Decides by how an address is written whether it may be visited; what its name leads to is for
 * {@link PublicDns}. Looks only at the form that is used to connect, so that no second reading of
 * the same text can differ.
 */
final class Gate {

  private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

  /** Ends of names that never lead out: RFC 6761, 6762 and 8375, ICANN's internal, and custom. */
  private static final List<String> INSIDE_NAMES =
      List.of(".localhost", ".internal", ".local", ".home.arpa", ".intranet", ".lan");

  private static final Pattern SCHEME = Pattern.compile("\\s*([a-zA-Z][a-zA-Z0-9+.-]*):.*");

  private static final Pattern DOTTED =
      Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

  /** What resolvers may take for an IPv4 address: 127.1, 0x7f.1, 2130706433. */
  private static final Pattern ENDS_IN_NUMBER = Pattern.compile("(.*\\.)?(\\d+|0x\\p{XDigit}*)");

  private final FetchSettings settings;

  Gate(FetchSettings settings) {
    this.settings = settings;
  }

  /** As {@link #open(HttpUrl)}. */
  HttpUrl open(String address) throws RefusedException {
    var url = HttpUrl.parse(address);
    if (url == null) {
      var scheme = SCHEME.matcher(address);
      boolean isWeb = !scheme.matches() || scheme.group(1).matches("(?i)https?");
      throw new RefusedException(
          isWeb ? "is not a web address" : "is " + scheme.group(1) + ", not http or https");
    }
    return open(url);
  }

  /**
   * The address as it may be visited, without its fragment.
   *
   * @throws RefusedException where it may not
   */
  HttpUrl open(HttpUrl address) throws RefusedException {
    var url = address.newBuilder().fragment(null).host(withoutDot(address)).build();
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      throw new RefusedException("holds a user name or a password");
    }
    if (allows(url)) {
      return url;
    }
    if (!leadsOut(url.host())) {
      throw new RefusedException(inside(url.host()));
    }
    if (!PORTS.contains(url.port())) {
      throw new RefusedException("is on port " + url.port() + ", where no page is read");
    }
    return url;
  }

  /** Whether settings name its host. */
  boolean allows(HttpUrl url) {
    return settings.allows(url.host(), url.port());
  }

  static String inside(String host) {
    return "leads inside: " + host + " is not on the public web (see corpus.allowed-hosts)";
  }

  private static String withoutDot(HttpUrl url) throws RefusedException {
    var host = url.host();
    var name = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    if (name.isEmpty() || name.endsWith(".")) {
      throw new RefusedException("has no host");
    }
    return name;
  }

  private static boolean leadsOut(String host) {
    if (host.contains(":") || DOTTED.matcher(host).matches()) {
      return isPublicLiteral(host);
    }
    return host.contains(".")
        && !ENDS_IN_NUMBER.matcher(host).matches()
        && INSIDE_NAMES.stream().noneMatch(host::endsWith);
  }

  private static boolean isPublicLiteral(String literal) {
    try {
      return AddressRanges.isPublic(InetAddress.ofLiteral(literal));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
