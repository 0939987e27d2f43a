package dev.munshi.chat.matrix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.munshi.testing.LocalSite;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HomeserverTest {

  private final LocalSite site = new LocalSite();
  private final Homeserver homeserver =
      new Homeserver(site.address(""), "token", Duration.ofSeconds(3));

  @AfterEach
  void close() {
    homeserver.close();
    site.close();
  }

  @Test
  @Timeout(20)
  void does_not_wait_for_an_answer_that_never_ends() {
    site.drip("/stalls").page("/answers", "application/json", "{}".getBytes(UTF_8));

    assertThatThrownBy(() -> homeserver.get("/stalls"))
        .isInstanceOfSatisfying(MatrixException.class, e -> assertThat(e.passes()).isTrue())
        .hasMessageContaining("in time");
    assertThat(homeserver.get("/answers")).isEmpty();
  }

  @Test
  void reads_names_and_numbers_of_any_event() {
    var json = "{\"%s\": 1%s}".formatted("n".repeat(60_000), "0".repeat(5_000));
    site.page("/odd", "application/json", json.getBytes(UTF_8));

    assertThat(homeserver.get("/odd")).hasSize(1);
  }
}
