package dev.munshi.corpus.fetching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.corpus.fetching.Fetched.Page;
import dev.munshi.corpus.fetching.Fetched.Refused;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No request gets inside: not by a name, not by a redirect, not by a name that turns. */
class FetchingInsideTest {

  private final Fetching web = new Fetching();

  @AfterEach
  void close() {
    web.close();
  }

  private static Refused inside(String host) {
    return new Refused(Gate.inside(host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "10.1.2.3",
        "169.254.169.254",
        "100.100.100.200",
        "::1",
        "::ffff:192.168.0.1",
        "fd00:ec2::254",
        "64:ff9b::a00:1",
        "93.184.216.34 127.0.0.1",
        "10.0.0.1 93.184.216.34"
      })
  void a_name_that_leads_inside_is_not_visited(String addresses) throws Exception {
    web.resolve("trap.example", addresses);

    assertThat(web.visit("http://trap.example/")).isEqualTo(inside("trap.example"));
    assertThat(web.sockets.meant()).isEmpty();
  }

  @Test
  void an_address_is_looked_up_once_and_that_is_where_the_connection_goes() throws Exception {
    web.resolve("turning.example", Fetching.PUBLIC, "127.0.0.1");
    web.site.page("/a", "<p>a</p>");

    assertThat(web.visit("http://turning.example/a")).isInstanceOf(Page.class);
    assertThat(web.lookups).containsExactly("turning.example");
    assertThat(web.sockets.meant()).containsOnly(Fetching.PUBLIC);
  }

  @Test
  void a_name_that_turns_inside_is_not_followed() throws Exception {
    web.resolve("turning.example", Fetching.PUBLIC, "127.0.0.1");
    web.site.status("/robots.txt", 404, Map.of("Connection", "close")).page("/a", "<p>a</p>");

    assertThat(web.visit("http://turning.example/a")).isEqualTo(inside("turning.example"));
    assertThat(web.visit("http://turning.example/b")).isEqualTo(inside("turning.example"));
    assertThat(web.sockets.meant()).containsExactly(Fetching.PUBLIC);
    assertThat(web.site.visits("/a")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://2130706433/",
        "http://0177.1/",
        "http://[::ffff:a9fe:a9fe]/",
        "//localhost/",
        "http://trap.example/",
        "http://gazette.example:22/",
        "file:///etc/passwd",
        "gopher://gazette.example/",
        "http://admin:admin@gazette.example/"
      })
  void a_redirect_is_checked_like_an_address(String location) throws Exception {
    web.resolve("trap.example", "192.168.1.1");
    web.site.redirect("/a", "/b").redirect("/b", location);

    assertThat(web.get("/a")).isInstanceOf(Refused.class);
    assertThat(web.sockets.meant()).containsOnly(Fetching.PUBLIC);
    assertThat(web.site.visits()).last().extracting("path").isEqualTo("/b");
  }

  @Test
  void robots_txt_leads_nobody_inside() throws Exception {
    web.site.redirect("/robots.txt", "http://169.254.169.254/").page("/a", "<p>a</p>");

    assertThat(web.get("/a"))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).contains("leads inside"));
    assertThat(web.sockets.meant()).containsOnly(Fetching.PUBLIC);
  }

  @Test
  void a_host_that_settings_name_is_visited_wherever_it_is() throws Exception {
    web.site.page("/a", "<p>a</p>");

    assertThat(web.visit("http://wiki.internal:8099/a")).isInstanceOf(Page.class);
    assertThat(web.sockets.meant()).containsOnly("10.0.0.7");
  }
}
