package dev.munshi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * What a browser says of where a request comes from, by <a
 * href="https://www.w3.org/TR/fetch-metadata/">Fetch Metadata</a>. Other programs say nothing, and
 * neither do browsers to a plain {@code http} address that is not this machine's; their requests
 * pass as the console's own.
 */
final class FetchMetadata {

  /** This page, or a person who typed the address; another port is only of the same site. */
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private FetchMetadata() {}

  /** Whether another page makes or links the request. */
  static boolean isForeign(HttpServletRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    return site != null && !OWN.contains(site);
  }

  /** Whether a person goes to the address in a window of theirs, and not a picture or a frame. */
  static boolean isVisit(HttpServletRequest request) {
    return "document".equals(request.getHeader("Sec-Fetch-Dest"));
  }
}
