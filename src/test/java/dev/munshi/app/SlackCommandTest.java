package dev.munshi.app;

import static dev.munshi.app.Ran.munshi;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.munshi.chat.slack.TokenKey;
import dev.munshi.testing.FakeSlack;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackCommandTest {

  @TempDir Path folder;

  private static JsonNode manifest(String... options) throws Exception {
    var arguments = new ArrayList<>(List.of("slack", "manifest"));
    arguments.addAll(List.of(options));
    var ran = munshi(arguments.toArray(String[]::new));
    assertThat(ran.exit()).as(ran.err()).isZero();
    return new ObjectMapper().readTree(ran.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://bot.gov.example", "https://bot.gov.example/"})
  void fills_in_the_addresses(String url) throws Exception {
    var manifest = manifest("--url", url);

    assertThat(manifest.toString()).doesNotContain("munshi.example.com");
    var events = "https://bot.gov.example/slack/events";
    assertThat(manifest.at("/settings/event_subscriptions/request_url").asText()).isEqualTo(events);
    assertThat(manifest.at("/settings/interactivity/request_url").asText()).isEqualTo(events);
    assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean(true)).isFalse();
    assertThat(manifest.at("/features/slash_commands").findValuesAsText("url"))
        .hasSize(7)
        .containsOnly(events);
    assertThat(manifest.at("/oauth_config/redirect_urls/0").asText())
        .isEqualTo("https://bot.gov.example/slack/oauth/callback");
  }

  @Test
  void needs_no_address_for_socket_mode() throws Exception {
    var manifest = manifest("--socket");

    assertThat(manifest.toString()).doesNotContain("https://", "request_url");
    assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean()).isTrue();
    assertThat(manifest.at("/settings/interactivity/is_enabled").asBoolean()).isTrue();
    assertThat(manifest.at("/features/slash_commands")).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080"})
  void takes_plain_http_on_this_machine(String url) throws Exception {
    assertThat(manifest("--url", url).toString()).contains(url + "/slack/events");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bot.gov.example",
        "http://bot.gov.example",
        "ftp://bot.gov.example",
        "https://bot.gov.example/slack/events",
        "https://bot.gov.example?a=1",
        "https://bot.gov.example#a",
        "https://me:secret@bot.gov.example",
        "https://",
        "https://a b"
      })
  void refuses_an_address_that_slack_cannot_use(String url) {
    var ran = munshi("slack", "manifest", "--url", url);

    assertThat(ran.exit()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("is not an address like https://");
  }

  @Test
  void wants_one_of_address_and_socket() {
    assertThat(munshi("slack", "manifest").exit()).isEqualTo(2);
    assertThat(munshi("slack", "manifest", "--socket", "--url", "https://a.example").exit())
        .isEqualTo(2);
    assertThat(munshi("slack").err()).contains("manifest, doctor or key");
  }

  @Test
  void makes_a_key() {
    var one = munshi("slack", "key").out().strip();

    assertThat(new TokenKey(one).base64()).isEqualTo(one);
    assertThat(munshi("slack", "key").out()).doesNotContain(one);
  }

  private Ran doctor(String settings, String... options) throws Exception {
    var file = Files.writeString(folder.resolve("munshi.yaml"), settings);
    var arguments = new ArrayList<>(List.of("slack", "doctor"));
    arguments.addAll(List.of("--home", folder.toString(), "--config", file.toString()));
    arguments.addAll(List.of(options));
    return munshi(arguments.toArray(String[]::new));
  }

  private static String slack(FakeSlack slack, String token) {
    return """
        slack:
          signing-secret: 0123456789abcdef0123456789abcdef
          bot-token: %s
          api-url: %s
        """
        .formatted(token, slack.apiUrl());
  }

  @Test
  void the_doctor_is_content_where_all_is_well() throws Exception {
    try (var slack = new FakeSlack()) {
      var ran = doctor(slack(slack, FakeSlack.TOKEN));

      assertThat(ran.exit()).as(ran.out()).isZero();
      assertThat(ran.out().lines()).hasSize(5).allMatch(line -> line.startsWith("ok       "));
    }
  }

  @Test
  void the_doctor_says_what_is_wrong_and_what_to_do() throws Exception {
    try (var slack = new FakeSlack()) {
      var ran = doctor(slack(slack, "xapp-wrong-place"), "--json");

      assertThat(ran.exit()).isEqualTo(1);
      assertThat(ran.lines().getFirst().path("status").asText()).isEqualTo("problem");
      assertThat(ran.lines().getFirst().path("mend").asText()).contains("xoxb-");
      assertThat(ran.lines().getLast().path("status").asText()).isEqualTo("ok");
      assertThat(ran.lines().getLast().path("mend").isNull()).isTrue();
      assertThat(ran.out()).doesNotContain("xapp-wrong-place", "0123456789abcdef");
    }
  }

  @Test
  void the_doctor_says_what_is_missing_in_the_settings() throws Exception {
    assertThat(doctor("").out()).contains("problem  settings: No key", "slack manifest");
    var ran = doctor("slack:\n  bot-token: xoxb-1\nserver:\n  port: x\n");
    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("slack.signing-secret: missing", "server.port: x");
  }

  @Test
  void the_doctor_looks_whether_the_running_bot_is_reached() throws Exception {
    try (var slack = new FakeSlack();
        var served =
            ServedHome.serve(
                Ran.home(folder.resolve("home")),
                Map.of(
                    "slack.signing-secret",
                    "0123456789abcdef0123456789abcdef",
                    "slack.bot-token",
                    FakeSlack.TOKEN,
                    "slack.api-url",
                    slack.apiUrl()))) {
      var address = URI.create("http://127.0.0.1:" + served.port()).toString();

      var ran = doctor(slack(slack, FakeSlack.TOKEN), "--url", address);

      assertThat(ran.exit()).as(ran.out()).isZero();
      assertThat(ran.out()).contains("ok       address: ");
    }
  }
}
