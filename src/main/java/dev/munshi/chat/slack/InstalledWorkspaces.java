package dev.munshi.chat.slack;

import com.slack.api.methods.MethodsClient;
import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.ChatUnavailableException;
import dev.munshi.store.Installation;
import dev.munshi.store.InstallationStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The workspaces that have installed the app by OAuth. Thread-safe. */
final class InstalledWorkspaces implements Workspaces {

  /** Between Slack's clock and ours. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private static final Logger LOG = LoggerFactory.getLogger(InstalledWorkspaces.class);

  private record Opened(Installation installation, MethodsClient client) {}

  private final SlackTokens.ManyWorkspaces app;
  private final InstallationStore store;
  private final TokenCipher cipher;
  private final Function<String, MethodsClient> clients;
  private final Map<String, Opened> opened = new ConcurrentHashMap<>();

  /**
   * @param clients makes a client of a token
   */
  InstalledWorkspaces(
      SlackTokens.ManyWorkspaces app,
      InstallationStore store,
      Function<String, MethodsClient> clients) {
    this.app = app;
    this.store = store;
    this.cipher = new TokenCipher(app.key());
    this.clients = clients;
  }

  @Override
  public MethodsClient client(String team) {
    var installation = find(team);
    if (installation.isEmpty()) {
      opened.remove(team);
      throw new ChatRefusedException(
          "The app is not installed in " + team + "; it can be, at " + SlackApp.INSTALL_PATH);
    }
    return opened
        .compute(
            team,
            (_, was) ->
                was != null && was.installation().equals(installation.get())
                    ? was
                    : open(installation.get()))
        .client();
  }

  private Optional<Installation> find(String team) {
    return app.admits(team) ? store.find(team) : Optional.empty();
  }

  private Opened open(Installation installation) {
    var token = token(installation);
    if (token.isEmpty()) {
      throw new ChatRefusedException(unreadable(installation));
    }
    return new Opened(installation, clients.apply(token.get()));
  }

  private Optional<String> token(Installation installation) {
    return cipher.decrypted(installation.team(), installation.encryptedToken());
  }

  private static String unreadable(Installation installation) {
    return "The token of "
        + installation.team()
        + " cannot be read with slack.token-key: put back the key with which it was stored, or"
        + " install the app there again, at "
        + SlackApp.INSTALL_PATH;
  }

  @Override
  public Optional<String> bot(String team) {
    return find(team).map(Installation::botUser);
  }

  @Override
  public void leave(String team, Instant told) {
    if (store.remove(team, told.plus(SKEW))) {
      LOG.info("The app was taken out of {}; its token is deleted", team);
    }
    opened.remove(team);
  }

  /** None where nothing is installed yet: then the page for it must be within reach. */
  @Override
  public Optional<String> problem() {
    return store
        .newest()
        .filter(installation -> token(installation).isEmpty())
        .map(InstalledWorkspaces::unreadable);
  }

  /**
   * Keeps what Slack granted; the token is encrypted before it is written down.
   *
   * @throws ChatRefusedException where this workspace may not install the app
   */
  void install(Grant grant, Instant now) {
    if (!app.admits(grant.team())) {
      giveBack(grant);
      throw new ChatRefusedException(
          "This workspace is not among those that may; whoever runs the bot can add "
              + grant.team()
              + " to slack.workspaces.");
    }
    store.keep(
        new Installation(
            grant.team(),
            cipher.encrypted(grant.team(), grant.token()),
            grant.botUser(),
            grant.app(),
            grant.scopes(),
            now,
            grant.installedBy()));
    LOG.info("The app was installed in {} by {}", grant.team(), grant.installedBy());
  }

  private void giveBack(Grant grant) {
    try {
      var slack = clients.apply(grant.token());
      SlackErrors.calling("give a token back", () -> slack.authRevoke(r -> r));
    } catch (ChatRefusedException | ChatUnavailableException e) {
      LOG.warn("The token of {} is not kept, and still good: {}", grant.team(), e.getMessage());
    }
  }
}
