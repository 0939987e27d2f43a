package dev.munshi.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.munshi.testing.ModelReply;
import dev.munshi.testing.ModelServer;
import dev.munshi.testing.SettableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RemoteSessionTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(600);
  private static final String TEXT = "The envoy met the board.";

  private final ModelServer server = new ModelServer(asked -> TEXT);

  @AfterEach
  void close() {
    server.close();
  }

  private static String write(ModelSession session) {
    return session.write(Asking.PROMPT, piece -> {});
  }

  private static ModelFailure failure(ModelSession session) {
    var thrown = catchThrowableOfType(ModelFailedException.class, () -> write(session));
    assertThat(thrown).isNotNull();
    return thrown.failure();
  }

  @ParameterizedTest
  @CsvSource({"retry-after-ms,700", "Retry-After,1"})
  void waits_as_long_as_it_is_asked_to(String header, String value) {
    server.next(reply -> reply.refuse(429, Map.of(header, value), "{}"));
    var session = Asking.model(server.settings(Provider.OPENAI, LONG)).open();

    assertThat(write(session)).isEqualTo(TEXT);

    assertThat(session.use().retries()).isOne();
    assertThat(session.use().calls()).isEqualTo(2);
    assertThat(session.use().time()).isBetween(Duration.ofMillis(650), Duration.ofSeconds(4));
  }

  @ParameterizedTest
  @CsvSource({"Retry-After,60", "Retry-After,'Wed, 21 Oct 2099 07:28:00 GMT'"})
  void does_not_wait_longer_than_there_is_time(String header, String value) {
    server.next(reply -> reply.refuse(503, Map.of(header, value), "{}"));
    var session = Asking.model(server.settings(Provider.OPENAI, LONG)).open();

    assertThat(failure(session)).isEqualTo(new ModelFailure.Unavailable());
    assertThat(session.use().time()).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void says_when_it_may_be_asked_again() {
    server.next(reply -> reply.refuse(429, Map.of("Retry-After", "60"), "{}"));

    assertThat(failure(Asking.model(server.settings(Provider.OPENAI, LONG)).open()))
        .isEqualTo(new ModelFailure.RateLimited(Duration.ofMinutes(1)));
  }

  @Test
  void asks_again_after_what_passes() {
    server.next(500, "{}").next(reply -> reply.cut());
    var session = Asking.model(server.settings(Provider.OPENAI, LONG)).open();
    var pieces = new ArrayList<String>();

    assertThat(session.write(Asking.PROMPT, pieces::add)).isEqualTo(TEXT);
    assertThat(String.join("", pieces)).isEqualTo(TEXT);
    assertThat(session.use().retries()).isEqualTo(2);
  }

  @Test
  void takes_nobody_at_the_address_for_unavailable() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    var session = Asking.model(at(port, SHORT)).open();

    assertThat(failure(session)).isEqualTo(new ModelFailure.Unavailable());
    assertThat(session.use().calls()).isEqualTo(3);
    assertThat(session.use().inputTokens()).isZero();
  }

  @Test
  void takes_a_server_that_accepts_nobody_for_unavailable_while_there_is_time() throws IOException {
    var here = InetAddress.getLoopbackAddress();
    try (var full = new ServerSocket(0, 1, here);
        var first = new Socket(here, full.getLocalPort());
        var second = new Socket(here, full.getLocalPort())) {
      var session = Asking.model(at(full.getLocalPort(), SHORT)).open();

      assertThat(failure(session))
          .isInstanceOfAny(ModelFailure.Unavailable.class, ModelFailure.TimedOut.class);
      assertThat(session.use().calls()).isGreaterThan(1);
      assertThat(session.use().time()).isLessThan(Duration.ofMillis(1_200));
      assertThat(first.isConnected() && second.isConnected()).isTrue();
    }
  }

  private static ModelSettings at(int port, Duration timeout) {
    return new ModelSettings(
        Provider.OPENAI, "scribe-1", "http://127.0.0.1:" + port, null, timeout, 0, false);
  }

  @Test
  void all_calls_of_a_session_share_its_time() {
    var session = Asking.model(server.settings(Provider.OPENAI, SHORT)).open();
    write(session);
    server.next(ModelReply::stall);

    assertThat(failure(session)).isInstanceOf(ModelFailure.TimedOut.class);
    assertThat(failure(session)).isInstanceOf(ModelFailure.TimedOut.class);
    assertThat(server.asked()).hasSize(2);
    assertThat(session.use().time()).isLessThan(SHORT.multipliedBy(2));
  }

  @Test
  void lets_go_of_the_connection_when_its_time_is_over() throws Exception {
    var gone = new CountDownLatch(1);
    server.next(
        reply -> {
          reply.begin();
          try {
            reply.drip();
          } catch (IOException e) {
            gone.countDown();
            throw e;
          }
        });

    failure(Asking.model(server.settings(Provider.OPENAI, SHORT)).open());

    assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void one_answer_takes_so_many_texts_and_no_more() {
    var session = Asking.model(server.settings(Provider.OPENAI, LONG)).open();
    for (int text = 0; text < RemoteSession.MOST_TEXTS; text++) {
      write(session);
    }

    assertThat(failure(session)).isEqualTo(new ModelFailure.TooManyCalls());
    assertThat(server.asked()).hasSize(RemoteSession.MOST_TEXTS);
  }

  @Test
  void tells_pieces_on_the_calling_thread_while_the_model_writes() {
    server.pace(20);
    var session = Asking.model(server.settings(Provider.OPENAI, LONG)).open();
    var threads = new ArrayList<Thread>();
    var arrivals = new ArrayList<Duration>();
    long before = System.nanoTime();

    session.write(
        Asking.PROMPT,
        piece -> {
          threads.add(Thread.currentThread());
          arrivals.add(Duration.ofNanos(System.nanoTime() - before));
        });

    assertThat(threads).hasSize(5).containsOnly(Thread.currentThread());
    assertThat(arrivals.getFirst()).isLessThan(session.use().time().minusMillis(150));
  }

  @Test
  void what_the_receiver_throws_ends_the_call_and_reaches_the_caller() {
    var session = Asking.model(server.settings(Provider.OPENAI, LONG)).open();
    var enough = new IllegalStateException("enough");

    assertThatThrownBy(
            () ->
                session.write(
                    Asking.PROMPT,
                    piece -> {
                      throw enough;
                    }))
        .isSameAs(enough);
    assertThat(session.use().calls()).isOne();
  }

  @ParameterizedTest
  @EnumSource(names = {"OPENAI", "OLLAMA"})
  void an_interrupt_ends_it_at_once(Provider provider) throws Exception {
    var asked = new CountDownLatch(1);
    server.next(
        reply -> {
          reply.begin();
          asked.countDown();
          reply.stall();
        });
    var session = Asking.model(server.settings(provider, LONG)).open();
    var failure = new AtomicReference<ModelFailure>();
    var wasInterrupted = new AtomicReference<Boolean>();
    var thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  failure.set(failure(session));
                  wasInterrupted.set(Thread.currentThread().isInterrupted());
                });

    asked.await();
    thread.interrupt();

    assertThat(thread.join(Duration.ofSeconds(5))).isTrue();
    assertThat(failure.get()).isEqualTo(new ModelFailure.Unavailable());
    assertThat(wasInterrupted.get()).isTrue();
    assertThat(server.asked()).hasSize(1);
  }

  @Test
  void a_budget_that_is_spent_sends_nothing_until_the_next_day() {
    var clock = new SettableClock(Instant.parse("2026-01-01T23:30:00Z"));
    var ledger = new Asking.MemoryLedger();
    var settings =
        new ModelSettings(
            Provider.OPENAI,
            ModelServer.MODEL,
            server.baseUrl(Provider.OPENAI),
            null,
            LONG,
            ModelReply.INPUT_TOKENS + 6,
            false);
    var model = Models.of(settings, ledger, new SimpleMeterRegistry(), clock);
    write(model.open());
    write(model.open());

    assertThat(failure(model.open())).isEqualTo(new ModelFailure.BudgetSpent());
    assertThat(server.asked()).hasSize(2);

    clock.advance(Duration.ofHours(1));

    assertThat(write(model.open())).isEqualTo(TEXT);
  }

  @Test
  void estimates_what_a_text_has_cost_that_broke_off() {
    server.next(
        reply -> {
          reply.begin();
          reply.pieces("The envoy met the board of the harbour.");
          reply.cut();
        });
    var session = Asking.model(server.settings(Provider.ANTHROPIC, LONG)).open();

    failure(session);

    assertThat(session.use().inputTokens()).isBetween(8L, 20L);
    assertThat(session.use().outputTokens()).isBetween(8L, 12L);
  }
}
