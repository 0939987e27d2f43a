package dev.munshi.app;

import dev.munshi.answer.generative.Prompts;
import dev.munshi.chat.matrix.MatrixSettings;
import dev.munshi.chat.slack.AdmissionSettings;
import dev.munshi.chat.slack.SlackDelivery;
import dev.munshi.chat.slack.SlackSettings;
import dev.munshi.chat.slack.SlackTokens;
import dev.munshi.chat.slack.TokenKey;
import dev.munshi.corpus.feeds.Feed;
import dev.munshi.corpus.feeds.FeedSettings;
import dev.munshi.corpus.fetching.FetchSettings;
import dev.munshi.llm.ModelSettings;
import dev.munshi.llm.Provider;
import dev.munshi.retrieval.EmbeddingSettings;
import dev.munshi.web.WebSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every setting, with what is read of it. */
final class EverySetting {

  /** Every key with a value that is not its default. */
  static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry("server.port", "9090"),
          Map.entry("server.host", "0.0.0.0"),
          Map.entry("server.token", "console-secret"),
          Map.entry("slack.signing-secret", "signing-secret"),
          Map.entry("slack.bot-token", "xoxb-secret"),
          Map.entry("slack.api-url", "http://127.0.0.1:1/api/"),
          Map.entry("slack.channels", "C0GENERAL, C0BOARD"),
          Map.entry("slack.users", "U0ANN"),
          Map.entry("slack.user-groups", "S0POLICY"),
          Map.entry("slack.guests", "allow"),
          Map.entry("slack.external", "allow"),
          Map.entry("slack.admins", "U0ANN, W0BOB"),
          Map.entry("matrix.homeserver", "http://127.0.0.1:1"),
          Map.entry("matrix.user", "@munshi:gazette.example"),
          Map.entry("matrix.password", "matrix-secret"),
          Map.entry("matrix.recovery-key", "EsTk secret"),
          Map.entry("matrix.allow", "@*:gazette.example, @ann:elsewhere.example"),
          Map.entry("corpus.folder", "src"),
          Map.entry("corpus.allowed-hosts", "localhost, wiki.internal:8090"),
          Map.entry("corpus.contact", "press@gazette.example"),
          Map.entry("corpus.feeds", "https://gazette.example/rss"),
          Map.entry("corpus.refresh", "10m"),
          Map.entry("corpus.restricted", "board=C0BOARD console"),
          Map.entry("embedding.provider", "openai"),
          Map.entry("embedding.name", "embed-large"),
          Map.entry("embedding.base-url", "http://127.0.0.1:1/v1"),
          Map.entry("embedding.api-key", "sk-secret"),
          Map.entry("embedding.timeout", "7s"),
          Map.entry("model.provider", "openai"),
          Map.entry("model.name", "scribe-1"),
          Map.entry("model.base-url", "http://127.0.0.1:1/v1"),
          Map.entry("model.api-key", "sk-secret"),
          Map.entry("model.timeout", "20s"),
          Map.entry("model.daily-tokens", "500000"),
          Map.entry("model.log-texts", "true"),
          Map.entry("model.prompts", "prompts"),
          Map.entry("chat.max-age", "90m"),
          Map.entry("answer.threshold", "0.75"),
          Map.entry("mail.from", "Clerk <clerk@gazette.example>"));

  /** Keys that cannot stand beside some of {@link #ALL}. */
  static final Map<String, String> OTHERS =
      Map.of(
          "slack.app-token", "xapp-secret",
          "slack.client-id", "12.34",
          "slack.client-secret", "client-secret",
          "slack.workspaces", "T1, E1",
          "slack.token-key", "bXVuc2hpLW11bnNoaS1tdW5zaGktbXVuc2hpLW11bnM=");

  /** Keys that cannot stand beside a password in Matrix. */
  static final Map<String, String> OTHERS_OF_MATRIX =
      Map.of("matrix.access-token", "syt_secret", "matrix.device-id", "DESK");

  private static final AdmissionSettings ADMISSION =
      new AdmissionSettings(
          Set.of("C0GENERAL", "C0BOARD"),
          Set.of("U0ANN"),
          Set.of("S0POLICY"),
          true,
          true,
          Set.of("U0ANN", "W0BOB"));

  /** What is read of Slack's where {@link #OTHERS} stand in the place of the first two. */
  static final SlackSettings OTHERS_READ =
      new SlackSettings(
          new SlackTokens.ManyWorkspaces(
              "12.34",
              "client-secret",
              new TokenKey("bXVuc2hpLW11bnNoaS1tdW5zaGktbXVuc2hpLW11bnM="),
              Set.of("T1", "E1")),
          new SlackDelivery.Socket("xapp-secret"),
          "http://127.0.0.1:1/api/");

  static final Settings ALL_READ =
      new Settings(
          new WebSettings("0.0.0.0", 9090, "console-secret"),
          Optional.of(
              new SlackSettings(
                  new SlackTokens.OneWorkspace("xoxb-secret"),
                  new SlackDelivery.Requests("signing-secret"),
                  "http://127.0.0.1:1/api/",
                  ADMISSION)),
          Optional.of(
              new MatrixSettings(
                  URI.create("http://127.0.0.1:1"),
                  "@munshi:gazette.example",
                  new MatrixSettings.Login.Password("matrix-secret"),
                  "EsTk secret",
                  List.of("@*:gazette.example", "@ann:elsewhere.example"))),
          new FetchSettings(List.of("localhost", "wiki.internal:8090"), "press@gazette.example"),
          new FeedSettings(
              List.of(
                  new Feed(
                      URI.create("https://gazette.example/rss"),
                      null,
                      Duration.ofMinutes(10),
                      List.of()))),
          new Restrictions(Map.of("board", Set.of("C0BOARD", "console"))),
          Optional.of(
              new EmbeddingSettings(
                  EmbeddingSettings.Provider.OPENAI,
                  "embed-large",
                  "http://127.0.0.1:1/v1",
                  "sk-secret",
                  Duration.ofSeconds(7))),
          Optional.of(
              new ModelSettings(
                  Provider.OPENAI,
                  "scribe-1",
                  "http://127.0.0.1:1/v1",
                  "sk-secret",
                  Duration.ofSeconds(20),
                  500_000,
                  true)),
          Prompts.shipped(),
          Path.of("src"),
          Duration.ofMinutes(90),
          0.75,
          "Clerk <clerk@gazette.example>");

  /** Without them something else of {@link #ALL} is a problem. */
  static final Set<String> NEEDED =
      Set.of(
          "slack.signing-secret",
          "slack.bot-token",
          "matrix.homeserver",
          "matrix.user",
          "matrix.password",
          "matrix.allow",
          "server.token",
          "embedding.provider",
          "embedding.name",
          "model.provider",
          "model.name",
          // the same prompts, read from where they ship
          "model.prompts");

  private EverySetting() {}
}
