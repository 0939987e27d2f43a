package dev.munshi.corpus.fetching;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * How Munshi goes about on the web.
 *
 * @param allowedHosts hosts that are visited although they are inside, on any port and without a
 *     pause between two visits: each {@code host} or {@code host:port}, IPv6 in brackets
 * @param contact an address, of a page or for mail, where the owner of a site that was visited
 *     reaches who runs this; it stands in the User-Agent; or null
 */
public record FetchSettings(List<String> allowedHosts, @Nullable String contact) {

  /** Nothing inside, no contact. */
  public static final FetchSettings DEFAULT = new FetchSettings(List.of(), null);

  private static final Pattern HOST =
      Pattern.compile("([\\p{Alnum}._-]+|\\[[\\p{XDigit}:.]+])(:\\d{1,5})?");
  private static final Pattern CONTACT = Pattern.compile("[!-~&&[^()]]+");

  /**
   * @throws IllegalArgumentException where a host is written otherwise, or the contact cannot stand
   *     in a header
   */
  public FetchSettings {
    allowedHosts = allowedHosts.stream().map(FetchSettings::canonical).toList();
    if (contact != null && !CONTACT.matcher(contact).matches()) {
      throw new IllegalArgumentException(contact + " is not an address of a page or for mail");
    }
  }

  /** As addresses have it once they are parsed: lower case, without a dot at its end. */
  private static String canonical(String host) {
    var written = HOST.matcher(host);
    var url = written.matches() ? HttpUrl.parse("http://" + host + "/") : null;
    if (url == null) {
      throw new IllegalArgumentException(host + " is not a host, nor a host:port");
    }
    var port = Objects.requireNonNullElse(written.group(2), "");
    var name = url.host().replaceFirst("\\.$", "");
    return (name.contains(":") ? "[" + name + "]" : name) + port;
  }

  /**
   * Whether a host was named as one to visit wherever it is.
   *
   * @param host lower case, IPv6 without brackets
   */
  boolean allows(String host, int port) {
    var written = host.contains(":") ? "[" + host + "]" : host;
    return allowedHosts.contains(written) || allowedHosts.contains(written + ":" + port);
  }

  /** What is sent as User-Agent. */
  String userAgent() {
    var version = FetchSettings.class.getPackage().getImplementationVersion();
    return "Munshi"
        + (version == null ? "" : "/" + version)
        + (contact == null ? "" : " (+" + contact + ")");
  }
}
