package dev.munshi.chat.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.request.oauth.OAuthV2AccessRequest;
import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.ChatUnavailableException;
import dev.munshi.language.Isolated;
import dev.munshi.store.InstallationStore;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ends an installation: where Slack sends the browser back to, with a code for the token. */
final class CallbackServlet extends HttpServlet {

  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(CallbackServlet.class);

  /** What an installation is made with. */
  record Parts(
      SlackTokens.ManyWorkspaces app,
      MethodsClient slack,
      InstallationStore store,
      InstalledWorkspaces workspaces) {}

  private final transient Parts parts;
  private final transient InstantSource clock;

  CallbackServlet(Parts parts, InstantSource clock) {
    this.parts = parts;
    this.clock = clock;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.addCookie(InstallServlet.cookie("", Duration.ZERO, request));
    var code = request.getParameter("code");
    if (!isOfThisBrowser(request)) {
      InstallPage.write(
          response,
          HttpServletResponse.SC_BAD_REQUEST,
          "Nothing was installed: this was begun more than ten minutes ago, in another browser, or"
              + " was used before. Begin again at "
              + SlackApp.INSTALL_PATH
              + ".");
    } else if (code == null || request.getParameter("error") != null) {
      InstallPage.write(
          response,
          HttpServletResponse.SC_FORBIDDEN,
          "Nothing was installed: it was not allowed in Slack.");
    } else {
      install(code, response);
    }
  }

  private boolean isOfThisBrowser(HttpServletRequest request) {
    var state = Objects.requireNonNullElse(request.getParameter("state"), "");
    var cookies = Objects.requireNonNullElse(request.getCookies(), new Cookie[0]);
    boolean isBound =
        Stream.of(cookies)
            .filter(cookie -> cookie.getName().equals(InstallServlet.COOKIE))
            .anyMatch(cookie -> same(cookie.getValue(), state));
    return isBound && parts.store().finish(state, clock.instant());
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(one.getBytes(UTF_8), other.getBytes(UTF_8));
  }

  private void install(String code, HttpServletResponse response) throws IOException {
    try {
      var grant = grant(code);
      parts.workspaces().install(grant, clock.instant());
      InstallPage.write(response, HttpServletResponse.SC_OK, installed(grant));
    } catch (ChatUnavailableException e) {
      LOG.warn("An installation failed: {}", e.getMessage());
      InstallPage.write(
          response,
          HttpServletResponse.SC_BAD_GATEWAY,
          "Nothing was installed: Slack did not answer. Try again at "
              + SlackApp.INSTALL_PATH
              + ".");
    } catch (ChatRefusedException e) {
      LOG.warn("An installation failed: {}", e.getMessage());
      InstallPage.write(
          response,
          HttpServletResponse.SC_BAD_REQUEST,
          "Nothing was installed. " + Isolated.of(String.valueOf(e.getMessage())));
    } catch (RuntimeException e) {
      LOG.error("An installation failed", e);
      InstallPage.write(
          response,
          HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
          "Nothing was installed: something went wrong here; it is in the log.");
    }
  }

  private Grant grant(String code) {
    var request =
        OAuthV2AccessRequest.builder()
            .clientId(parts.app().clientId())
            .clientSecret(parts.app().clientSecret())
            .code(code)
            .build();
    return Grant.of(
        SlackErrors.calling("install the app", () -> parts.slack().oauthV2Access(request)));
  }

  private static String installed(Grant grant) {
    var missing = missing(grant.scopes());
    return "Munshi is installed in "
        + Isolated.of(grant.name())
        + ". Invite it to a channel, or write to it directly."
        + (missing.isEmpty()
            ? ""
            : " It was not allowed everything that it needs: " + String.join(", ", missing) + ".");
  }

  private static List<String> missing(List<String> granted) {
    return SlackScopes.NEEDED.stream().filter(scope -> !granted.contains(scope)).toList();
  }
}
