package dev.munshi.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the web server listens.
 *
 * @param host an address or name of this machine
 * @param port from 0 to 65535; 0 takes a free one
 * @param token what the console asks for, or null for none; needed where {@code host} is not
 *     loopback
 */
public record WebSettings(String host, int port, @Nullable String token) {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

  public static boolean isLoopback(String host) {
    return LOOPBACK.contains(host);
  }

  @Override
  public String toString() {
    return "WebSettings[host=%s, port=%d, token=%s]"
        .formatted(host, port, token == null ? "none" : "***");
  }
}
