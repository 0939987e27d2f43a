package dev.munshi.web;

import static dev.munshi.web.ServedConsole.assertSaid;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessFilterTest {

  private final ServedConsole web = new ServedConsole();

  @AfterEach
  void stop() throws Exception {
    web.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/munshi.css",
        "/munshi.js",
        "/api/ask",
        "/api/about",
        "/api/tell",
        "/api/timeline",
        "/tell",
        "/digests",
        "/digests/x",
        "/digests.atom"
      })
  void asks_for_its_token_everywhere_on_the_console(String path) throws Exception {
    web.requireToken();

    var answer = web.get(path);

    assertSaid(answer, 401, "needs its token");
    assertThat(answer.headers().firstValue("WWW-Authenticate"))
        .hasValueSatisfying(asked -> assertThat(asked).startsWith("Basic "));
    assertThat(web.get("/health/live").statusCode()).isEqualTo(200);
  }

  @Test
  void opens_to_its_token() throws Exception {
    web.requireToken();

    assertThat(authorized("Bearer " + ServedConsole.TOKEN)).isEqualTo(200);
    assertThat(authorized("bearer " + ServedConsole.TOKEN)).isEqualTo(200);
    assertThat(authorized("Basic " + base64("anybody:" + ServedConsole.TOKEN))).isEqualTo(200);
    assertThat(authorized("Basic " + base64(":" + ServedConsole.TOKEN))).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer",
        "Bearer ",
        "Bearer a-token-of-the-consol",
        "Digest a-token-of-the-console",
        "a-token-of-the-console",
        "Basic a-token-of-the-console",
        "Basic ***",
        "Basic YTpi",
        "Basic "
      })
  void stays_closed_to_everything_else(String authorization) throws Exception {
    web.requireToken();
    assertThat(
            web.raw(
                "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                    + authorization
                    + "\r\n"))
        .startsWith("HTTP/1.1 401 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "[::2]"})
  void answers_no_foreign_name_without_a_token(String host) throws Exception {
    for (var path :
        List.of("/", "/api/about", "/munshi.js", "/tell?q=x", "/digests", "/digests.atom")) {
      assertThat(hosted(host, path)).as(path).startsWith("HTTP/1.1 421 ");
    }
    assertThat(hosted(host, "/health/live")).startsWith("HTTP/1.1 200 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "localhost:8080", "LOCALHOST", "127.0.0.1", "[::1]:8080"})
  void answers_the_names_of_this_machine(String host) throws Exception {
    assertThat(hosted(host, "/")).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void answers_any_name_with_its_token() throws Exception {
    web.requireToken();

    assertThat(hosted("munshi.example", "/")).startsWith("HTTP/1.1 401 ");
    assertThat(
            web.raw(
                "GET / HTTP/1.1\r\nHost: munshi.example\r\nConnection: close\r\n"
                    + ("Authorization: Bearer " + ServedConsole.TOKEN + "\r\n")))
        .startsWith("HTTP/1.1 200 ");
  }

  @Test
  void never_prints_its_token() {
    assertThat(new WebSettings("127.0.0.1", 0, ServedConsole.TOKEN).toString())
        .contains("***")
        .doesNotContain(ServedConsole.TOKEN);
  }

  private String hosted(String host, String path) throws IOException {
    return web.raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n");
  }

  private int authorized(String authorization) throws Exception {
    return web.send(web.request("/").header("Authorization", authorization)).statusCode();
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }
}
