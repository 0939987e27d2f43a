package dev.munshi.corpus.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TimedDnsTest {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  @Test
  void hands_on_what_is_found() throws Exception {
    var addresses = List.of(InetAddress.ofLiteral(Fetching.PUBLIC));

    assertThat(new TimedDns(_ -> addresses, LIMIT).lookup("gazette.example")).isEqualTo(addresses);
    assertThatThrownBy(
            () ->
                new TimedDns(
                        host -> {
                          throw new UnknownHostException(host);
                        },
                        LIMIT)
                    .lookup("nowhere.example"))
        .isInstanceOf(UnknownHostException.class)
        .hasMessage("nowhere.example");
  }

  @Test
  void does_not_wait_for_ever() {
    var end = new CountDownLatch(1);
    var dns =
        new TimedDns(
            _ -> {
              try {
                end.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              return List.of();
            },
            Duration.ofMillis(50));

    assertThatThrownBy(() -> dns.lookup("slow.example"))
        .isInstanceOf(UnknownHostException.class)
        .hasMessageContaining("takes too long");
    end.countDown();
  }
}
