package dev.munshi.web;

import static dev.munshi.web.ServedConsole.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.munshi.testing.SmallCorpus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebServerTest {

  private final ServedConsole web = new ServedConsole();

  @AfterEach
  void stop() throws Exception {
    web.close();
  }

  @Test
  void shows_the_page_with_a_strict_policy() throws Exception {
    var page = web.get("/");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).startsWith("<!doctype html>").contains("<title>Munshi</title>");
    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe"));
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
  }

  @Test
  void keeps_the_page_free_of_what_its_policy_forbids() throws Exception {
    assertThat(web.get("/").body())
        .doesNotContainIgnoringCase("<style")
        .doesNotContain("onclick", "style=\"")
        .doesNotContainPattern("<script(?![^>]*src=)");
  }

  @ParameterizedTest
  @CsvSource({"/munshi.css,text/css", "/munshi.js,text/javascript"})
  void serves_the_assets_of_the_page(String path, String type) throws Exception {
    var asset = web.get(path);

    assertThat(asset.statusCode()).isEqualTo(200);
    assertThat(asset.headers().firstValue("Content-Type"))
        .hasValueSatisfying(t -> assertThat(t).startsWith(type));
    assertThat(asset.body()).isNotBlank();
    assertThat(asset.headers().firstValue("Content-Security-Policy")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/index.html",
        "/page/index.html",
        "/health/other",
        "/health",
        "/munshi.css/",
        "/%2e%2e/etc/passwd",
        "/WEB-INF/web.xml"
      })
  void says_in_a_sentence_that_nothing_is_there(String path) throws Exception {
    var answer = web.get(path);

    assertThat(answer.statusCode()).isBetween(400, 404);
    assertThat(json(answer).path("error").asText()).endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({"DELETE,/", "PUT,/api/ask", "GET,/api/ask", "POST,/health/live", "TRACE,/"})
  void refuses_other_methods_in_a_sentence(String method, String path) throws Exception {
    var raw =
        web.raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");

    assertThat(raw).containsPattern("^HTTP/1.1 (405|501) ").contains("\"error\":\"");
  }

  @Test
  void lives_before_it_can_answer() throws Exception {
    web.readiness.check("articles", () -> Optional.of("they are being read"));
    web.readiness.check("slack", () -> Optional.of("the token is refused"));

    assertThat(web.get("/health/live").statusCode()).isEqualTo(200);
    var ready = web.get("/health/ready");
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(json(ready).path("status").asText()).isEqualTo("not ready");
    assertThat(json(ready).path("reasons"))
        .extracting(JsonNode::asText)
        .containsExactly("articles: they are being read", "slack: the token is refused");

    web.readiness.check("articles", Optional::empty);
    web.readiness.check("slack", Optional::empty);

    var now = web.get("/health/ready");
    assertThat(now.statusCode()).isEqualTo(200);
    assertThat(json(now).path("status").asText()).isEqualTo("ok");
    assertThat(json(now).path("reasons")).isEmpty();
  }

  @Test
  void says_what_the_corpus_holds() throws Exception {
    var about = json(web.get("/api/about"));

    assertThat(about.path("articles").asInt()).isEqualTo(4);
    assertThat(about.path("from").asText()).isEqualTo("2023-11");
    assertThat(about.path("examples").path(0).asText()).isEqualTo(SmallCorpus.QUESTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rubbish\r\n",
        "GET / HTTP/9.9\r\nHost: localhost\r\n",
        "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
      })
  void shows_nothing_of_the_inside_to_rubbish(String head) throws Exception {
    assertThat(web.raw(head)).containsPattern("^HTTP/1.1 (400|505) ").doesNotContain("\tat ");
  }

  @Test
  void says_that_its_port_is_taken() {
    var settings = new WebSettings("127.0.0.1", web.port(), null);

    assertThatThrownBy(() -> WebServer.start(settings, web, web.readiness, List.of()).close())
        .isInstanceOf(WebServerException.class)
        .hasMessageContaining("127.0.0.1:" + web.port() + " is taken");
  }

  @Test
  void says_that_a_host_is_not_this_machine() {
    var settings = new WebSettings("192.0.2.1", 0, ServedConsole.TOKEN);

    assertThatThrownBy(() -> WebServer.start(settings, web, web.readiness, List.of()).close())
        .isInstanceOf(WebServerException.class)
        .hasMessageContaining("192.0.2.1");
  }
}
