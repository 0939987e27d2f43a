package dev.munshi.chat.slack;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Tells whether a URL's host is this machine; asks no name server. */
final class Loopback {

  private Loopback() {}

  /**
   * @param host as {@link java.net.URI#getHost()} gives it
   */
  static boolean is(@Nullable String host) {
    if (host == null || host.equalsIgnoreCase("localhost")) {
      return host != null;
    }
    try {
      return InetAddress.ofLiteral(host).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
