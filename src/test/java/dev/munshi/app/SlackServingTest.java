package dev.munshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.chat.slack.TokenKey;
import dev.munshi.testing.Await;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.FakeSocket;
import dev.munshi.testing.SignedRequests;
import dev.munshi.testing.SlackPayloads;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlackServingTest {

  @TempDir Path folder;

  private static HttpResponse<String> get(int port, String path) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var address = URI.create("http://127.0.0.1:" + port + path);
      return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
  }

  @Test
  void over_the_socket_nothing_is_mounted_and_questions_are_answered() throws Exception {
    try (var slack = new FakeSlack();
        var socket = new FakeSocket()) {
      slack.setSocket(socket.address());
      var settings =
          Map.of(
              "slack.bot-token", FakeSlack.TOKEN,
              "slack.app-token", FakeSlack.APP_TOKEN,
              "slack.api-url", slack.apiUrl());
      try (var served = ServedHome.serve(Ran.home(folder.resolve("home")), settings)) {
        Await.until("it is ready", () -> get(served.port(), "/health/ready").statusCode() == 200);
        assertThat(get(served.port(), "/slack/events").statusCode()).isEqualTo(404);
        var now = System.currentTimeMillis() / 1_000 + ".000100";

        socket.send("events_api", SlackPayloads.mention(now, "Who leads the ministry?"));

        Await.until("it is answered", () -> !slack.posts().isEmpty());
        assertThat(slack.posts().getFirst().path("thread_ts").asText()).isEqualTo(now);
        socket.close();
        Await.until(
            "it is not ready",
            () -> get(served.port(), "/health/ready").body().contains("slack: "));
      }
    }
  }

  @Test
  void with_oauth_the_page_for_installing_is_within_reach() throws Exception {
    try (var slack = new FakeSlack()) {
      var settings =
          Map.of(
              "slack.signing-secret", SignedRequests.SECRET,
              "slack.client-id", FakeSlack.CLIENT_ID,
              "slack.client-secret", FakeSlack.CLIENT_SECRET,
              "slack.token-key", TokenKey.random().base64(),
              "slack.api-url", slack.apiUrl());
      try (var served = ServedHome.serve(Ran.home(folder.resolve("home")), settings)) {
        assertThat(get(served.port(), "/health/ready").statusCode()).isEqualTo(200);
        assertThat(get(served.port(), "/slack/install").statusCode()).isEqualTo(302);
        assertThat(get(served.port(), "/slack/oauth/callback").statusCode()).isEqualTo(400);
        assertThat(get(served.port(), "/slack/events").statusCode()).isEqualTo(405);
      }
    }
  }
}
