package dev.munshi.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who may use the console. With a token: whoever sends it, as a bearer token or as the password of
 * HTTP Basic, so that a browser asks for it. Without: this machine's own browser, under a loopback
 * name, so that no foreign page reaches the corpus by rebinding its name.
 *
 * <p>A foreign page may lead a person here, but neither fetch nor embed anything, and the API is
 * not for visits: {@code <img src="http://localhost:8080/api/summary?topic=…">} would spend what
 * the language model may cost, and the places of those who ask.
 */
final class AccessFilter extends HttpFilter {

  private static final long serialVersionUID = 1;
  private static final int SC_MISDIRECTED = 421;

  private final @Nullable String token;

  AccessFilter(@Nullable String token) {
    this.token = token;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    addSecurityHeaders(response);
    if (token == null && !WebSettings.isLoopback(request.getServerName())) {
      Json.error(response, SC_MISDIRECTED, "The console answers under localhost only.");
    } else if (token != null && !isAllowed(request.getHeader("Authorization"), token)) {
      response.setHeader("WWW-Authenticate", "Basic realm=\"Munshi\", charset=\"UTF-8\"");
      Json.error(response, HttpServletResponse.SC_UNAUTHORIZED, "The console needs its token.");
    } else if (FetchMetadata.isForeign(request) && !isVisitOfPage(request)) {
      Json.error(response, HttpServletResponse.SC_FORBIDDEN, "Another page may not ask for this.");
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isVisitOfPage(HttpServletRequest request) {
    return FetchMetadata.isVisit(request) && !request.getServletPath().startsWith("/api/");
  }

  private static void addSecurityHeaders(HttpServletResponse response) {
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self' data:; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
  }

  private static boolean isAllowed(@Nullable String authorization, String token) {
    if (authorization == null) {
      return false;
    }
    var parts = authorization.split(" ", 2);
    if (parts.length < 2) {
      return false;
    }
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "bearer" -> same(parts[1], token);
      case "basic" -> same(password(parts[1]), token);
      default -> false;
    };
  }

  private static String password(String credentials) {
    try {
      var decoded = new String(Base64.getDecoder().decode(credentials), UTF_8);
      return decoded.substring(decoded.indexOf(':') + 1);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static boolean same(String given, String token) {
    return MessageDigest.isEqual(given.getBytes(UTF_8), token.getBytes(UTF_8));
  }
}
