package dev.munshi.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.munshi.app.ServedHome;
import dev.munshi.testing.Await;
import dev.munshi.testing.LocalSite;
import dev.munshi.testing.SmallCorpus;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An entry appears in a feed, and soon the bot answers from its article and cites it. */
class FeedJourneyTest {

  private final LocalSite site = new LocalSite();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @AfterEach
  void close() {
    client.close();
    site.close();
  }

  private void putFeed(String items) {
    var rss = "<rss version=\"2.0\"><channel><title>Gazette</title>" + items + "</channel></rss>";
    site.page("/rss", "application/rss+xml", rss.getBytes(UTF_8));
  }

  private JsonNode ask(int port) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/ask"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString("{\"question\": \"" + SmallCorpus.QUESTION + "\"}"))
            .build();
    return new ObjectMapper().readTree(client.send(request, BodyHandlers.ofString(UTF_8)).body());
  }

  @Test
  void an_entry_that_appears_is_cited_soon(@TempDir Path folder) throws Exception {
    putFeed("");
    var home = ServedHome.ingest(folder.resolve("home"));
    var settings =
        Map.of(
            "corpus.feeds", site.address("/rss").toString(),
            "corpus.refresh", "1s",
            "corpus.allowed-hosts", site.host());
    try (var served = ServedHome.serve(home, settings)) {
      Await.until("the first visit", () -> !site.visits("/rss").isEmpty());
      assertThat(ask(served.port()).path("answered").asBoolean()).isFalse();

      site.page("/register", SmallCorpus.page("Varnholm opens a register"));
      putFeed("<item><link>/register</link></item>");

      Await.until("an answer", () -> ask(served.port()).path("answered").asBoolean());
      var answer = ask(served.port());
      assertThat(answer.path("answer").asText()).contains(SmallCorpus.QUOTE);
      assertThat(answer.at("/statements/0/citations/0/url").asText())
          .isEqualTo(site.address("/register").toString());
      assertThat(answer.at("/statements/0/citations/0/published").asText()).isEqualTo("2024-03-12");
    }
  }
}
