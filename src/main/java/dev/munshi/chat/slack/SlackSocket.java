package dev.munshi.chat.slack;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.util.RawValue;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Socket Mode: hears what happens in Slack over a WebSocket that it keeps open, and opens anew when
 * it is lost. An envelope is acknowledged when Bolt's handlers have answered 200, so after it was
 * written down; any other Slack sends again. Thread-safe.
 *
 * <p>Not Bolt's own {@code SocketModeApp}: it needs Slack within reach at its start, and its thread
 * looks for messages a hundred times a second.
 */
final class SlackSocket implements AutoCloseable {

  private static final int READERS = 4;

  /** Messages that wait here; more wait in the connection. */
  private static final int WAITING = 1_000;

  private static final long END_SECONDS = 5;
  private static final Logger LOG = LoggerFactory.getLogger(SlackSocket.class);

  private final App app;
  private final SocketModeClient client;
  private final SocketModeRequestParser parser;
  private final Duration interval;
  private final BlockingQueue<String> messages = new ArrayBlockingQueue<>(WAITING);
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(
          Thread.ofPlatform().daemon().name("slack-socket-", 0).factory());

  private volatile @Nullable String problem = "The WebSocket to Slack is not open yet.";

  /**
   * @param interval how often it looks whether the connection lives
   */
  SlackSocket(Slack slack, App app, String appToken, Duration interval) {
    this.app = app;
    this.parser = new SocketModeRequestParser(app.config());
    this.interval = interval;
    this.client = client(slack, appToken);
    client.addWebSocketMessageListener(this::hear);
    client.addWebSocketErrorListener(this::fail);
  }

  private SocketModeClient client(Slack slack, String appToken) {
    try {
      // Slack gives out the address at each connection.
      var none = "wss://not.yet.invalid/";
      return new SocketModeClientJavaWSImpl(
          slack, appToken, none, 0, new Queue(messages), true, false, interval.toMillis());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the connection brings, until a reader takes it. */
  private record Queue(BlockingQueue<String> messages) implements SocketModeMessageQueue {

    /** Waits where it is full: then Slack's side of the connection waits too. */
    @Override
    public void add(String message) {
      try {
        messages.put(message);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public @Nullable String poll() {
      return messages.poll();
    }
  }

  /** Begins to connect, and returns at once. */
  void start() {
    threads.execute(this::keep);
    for (int i = 0; i < READERS; i++) {
      threads.execute(this::read);
    }
  }

  /** Why nothing is heard, in a sentence; empty while the connection is open. */
  Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  private void keep() {
    try {
      do {
        keepOpen();
      } while (!end.await(interval.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void keepOpen() {
    if (client.verifyConnection()) {
      problem = null;
      return;
    }
    if (problem == null) {
      problem = "The WebSocket to Slack is lost; it is being opened again.";
      LOG.warn(problem);
    }
    try {
      client.connectToNewEndpoint();
    } catch (IOException | RuntimeException e) {
      fail(e);
    }
  }

  private void fail(Throwable e) {
    problem = "The WebSocket to Slack cannot be held open: " + e.getMessage();
    LOG.warn(problem);
  }

  private void read() {
    try {
      while (end.getCount() > 0) {
        var message = messages.poll(1, TimeUnit.SECONDS);
        if (message != null) {
          process(message);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void process(String message) {
    try {
      client.processMessage(message);
    } catch (IOException | RuntimeException e) {
      LOG.warn("A message from Slack could not be worked on; it is not acknowledged", e);
    }
  }

  private void hear(String message) {
    var request = parser.parse(message);
    if (request != null) {
      answer(request.getEnvelope().getEnvelopeId(), run(request.getBoltRequest()));
    } else if (message.contains("\"hello\"")) {
      LOG.info("The WebSocket to Slack is open");
      problem = null;
    }
  }

  private Response run(Request<?> request) {
    try {
      return app.run(request);
    } catch (Exception e) {
      throw new IllegalStateException("Bolt cannot work on an envelope", e);
    }
  }

  private void answer(String envelope, Response response) {
    if (response.getStatusCode() != 200) {
      LOG.warn("Not acknowledged, for the answer is {}: {}", response.getStatusCode(), envelope);
      return;
    }
    var answer = JsonNodeFactory.instance.objectNode().put("envelope_id", envelope);
    var body = response.getBody();
    if (body != null && !body.isBlank()) {
      if (String.valueOf(response.getContentType()).startsWith("application/json")) {
        answer.putRawValue("payload", new RawValue(body));
      } else {
        answer.putObject("payload").put("text", body);
      }
    }
    client.sendSocketModeResponse(answer.toString());
  }

  /** What is being worked on is worked on to its end. */
  @Override
  public void close() throws IOException, InterruptedException {
    end.countDown();
    threads.shutdown();
    if (!threads.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
      threads.shutdownNow();
    }
    client.close();
  }
}
