package dev.munshi.chat.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.munshi.store.InstallationStore;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;

/**
 * Begins an installation: sends the browser to Slack, with a state that comes back once, within ten
 * minutes, from this browser.
 */
final class InstallServlet extends HttpServlet {

  /** The cookie that binds the state to the browser. */
  static final String COOKIE = "munshi_slack_install";

  private static final long serialVersionUID = 1;
  private static final Duration VALID = Duration.ofMinutes(10);
  private static final int STATE_BYTES = 32;

  private final transient InstallationStore store;
  private final transient InstantSource clock;
  private final transient SecureRandom random = new SecureRandom();
  private final String authorize;

  /**
   * @param apiUrl the Web API's base: the page where people allow it lies beside it
   */
  InstallServlet(String apiUrl, String clientId, InstallationStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
    this.authorize =
        URI.create(apiUrl).resolve("../oauth/v2/authorize")
            + "?client_id="
            + encoded(clientId)
            + "&scope="
            + encoded(String.join(",", SlackScopes.ALL))
            + "&state=";
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var bytes = new byte[STATE_BYTES];
    random.nextBytes(bytes);
    var state = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var now = clock.instant();
    store.begin(state, now, now.plus(VALID));
    response.addCookie(cookie(state, VALID, request));
    response.sendRedirect(authorize + state);
  }

  /** Not readable by scripts, and sent along when Slack sends the browser back. */
  static Cookie cookie(String value, Duration age, HttpServletRequest request) {
    var cookie = new Cookie(COOKIE, value);
    cookie.setPath("/slack");
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
    cookie.setMaxAge((int) age.toSeconds());
    // Behind a proxy this request is plain, and the browser's own was not.
    cookie.setSecure(!Loopback.is(request.getServerName()));
    return cookie;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
