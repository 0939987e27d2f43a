package dev.munshi.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetersTest {

  @TempDir Path folder;

  @Test
  void a_bot_shows_its_queue_and_the_machine_below_it() throws Exception {
    try (var home = ServedHome.serve(folder, Map.of());
        var client = HttpClient.newHttpClient()) {
      var address = URI.create("http://127.0.0.1:" + home.port() + "/metrics");

      var metrics =
          client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();

      assertThat(metrics)
          .contains(
              "munshi_jobs_open 0.0", "munshi_posts_open 0.0", "munshi_posts_overdue_seconds 0.0")
          .contains("jvm_memory_used_bytes", "jvm_threads_live_threads", "process_uptime_seconds");
    }
  }
}
