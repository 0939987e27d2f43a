package dev.munshi.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.answer.Answerer;
import dev.munshi.answer.Coverage;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetricsServletTest {

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /** Holds nothing. */
  private static final class EmptyConsole implements Console {

    @Override
    public Optional<Answerer> answerer() {
      return Optional.empty();
    }

    @Override
    public Optional<Coverage> coverage() {
      return Optional.empty();
    }

    @Override
    public Optional<PageDesk> desk() {
      return Optional.empty();
    }

    @Override
    public List<String> examples() {
      return List.of();
    }
  }

  private HttpResponse<String> get(@Nullable String token, String... headers) throws Exception {
    var settings = new WebSettings("127.0.0.1", 0, token);
    var endpoints = List.of(Endpoint.metrics(registry, settings));
    try (var server = WebServer.start(settings, new EmptyConsole(), new Readiness(), endpoints);
        var client = HttpClient.newHttpClient()) {
      var address = URI.create("http://127.0.0.1:" + server.port() + "/metrics");
      var request = HttpRequest.newBuilder(address);
      for (int i = 0; i < headers.length; i += 2) {
        request.header(headers[i], headers[i + 1]);
      }
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  @Test
  void shows_what_is_measured_in_the_format_of_prometheus() throws Exception {
    registry.counter("munshi.things").increment(3);

    var response = get(null);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/plain")
        .contains("version=0.0.4");
    assertThat(response.body()).contains("munshi_things_total 3.0");
  }

  @Test
  void wants_the_token_where_one_is_set() throws Exception {
    assertThat(get("hush").statusCode()).isEqualTo(401);
    assertThat(get("hush", "Authorization", "Bearer hush").statusCode()).isEqualTo(200);
  }
}
