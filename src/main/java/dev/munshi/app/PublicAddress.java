package dev.munshi.app;

import dev.munshi.web.WebSettings;
import java.net.URI;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the address under which Slack reaches the bot: https, or http on this machine. */
final class PublicAddress implements ITypeConverter<URI> {

  /** The address up to host and port, without a slash at its end. */
  @Override
  public URI convert(String text) {
    URI address;
    try {
      address = URI.create(text.strip());
    } catch (IllegalArgumentException e) {
      throw wrong(text);
    }
    var host = address.getHost();
    boolean isSafe =
        "https".equals(address.getScheme())
            || ("http".equals(address.getScheme()) && host != null && WebSettings.isLoopback(host));
    var path = address.getPath() == null ? "" : address.getPath();
    boolean isBare =
        (path.isEmpty() || path.equals("/"))
            && address.getQuery() == null
            && address.getFragment() == null
            && address.getUserInfo() == null;
    if (host == null || !isSafe || !isBare) {
      throw wrong(text);
    }
    return URI.create(address.getScheme() + "://" + address.getAuthority());
  }

  private static TypeConversionException wrong(String text) {
    return new TypeConversionException(
        text + " is not an address like https://munshi.example.com: https, and nothing after host");
  }
}
