package dev.munshi.bench.burst;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.munshi.app.ServedHome;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.SlackPayloads;
import dev.munshi.testing.SmallCorpus;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sends mentions all at once, and counts what comes of them. */
@Command(
    name = "burst",
    mixinStandardHelpOptions = true,
    description = "how long Slack waits for its 200 in a burst, and whether each gets one answer")
public final class Burst implements Callable<Integer> {

  private static final List<String> QUESTIONS =
      List.of(
          SmallCorpus.QUESTION,
          "How much was Orbita fined?",
          "When did Pelikan meet the Nordhavn Digital Council?",
          "Who proposed the register of algorithms in Varnholm?",
          "Who set up the Nordhavn Digital Council?");

  @Option(names = "--events", defaultValue = "10000")
  private int events;

  @Option(names = "--channels", defaultValue = "100")
  private int channels;

  @Option(names = "--deliveries", defaultValue = "3", description = "of each event")
  private int deliveries;

  @Option(names = "--in-flight", defaultValue = "128", description = "connections that send")
  private int inFlight;

  @Option(names = "--kill", description = "kill -9 when half is sent, and start again")
  private boolean kill;

  @Option(names = "--rates", description = "the stand-in keeps to Slack's rates")
  private boolean rates;

  @Option(
      names = "--slack-millis",
      defaultValue = "0",
      description = "what each call of Slack takes")
  private int slackMillis;

  @Option(names = "--minutes", defaultValue = "15", description = "to wait for the answers")
  private int minutes;

  @Override
  public Integer call() throws Exception {
    var folder = Files.createTempDirectory("burst");
    var home = ServedHome.ingest(folder.resolve("home"), SmallCorpus.writeTo(folder.resolve("in")));
    try (var slack = new FakeSlack();
        var client = HttpClient.newHttpClient();
        var served = new Served(home, slack, client)) {
      slack.enforceRates(rates);
      slack.slowDown(Duration.ofMillis(slackMillis));
      served.start();
      run(slack, served);
    }
    return 0;
  }

  private void run(FakeSlack slack, Served served) throws Exception {
    var senders = new Senders(bodies(), deliveries, served::requests);
    var watch = new Watch(() -> state(served, senders, slack));
    double sent;
    double answered;
    try (watch) {
      if (kill) {
        served.killWhen(() -> senders.acknowledged() >= events * deliveries / 2);
      }
      senders.send(inFlight);
      sent = watch.seconds();
      awaitAnswers(slack, watch);
      answered = watch.seconds();
      // for what comes twice
      TimeUnit.SECONDS.sleep(3);
    }
    report(senders, sent);
    report(Posts.in(slack), answered);
    System.out.printf("%-34s %d MB%n", "resident memory at most", watch.mostMemory());
    count(slack);
  }

  private static Watch.State state(Served served, Senders senders, FakeSlack slack) {
    return new Watch.State(
        served.memory(), senders.acknowledged(), Posts.in(slack).answers().size());
  }

  private List<byte[]> bodies() {
    return IntStream.range(0, events).mapToObj(this::body).toList();
  }

  private byte[] body(int number) {
    var event = SlackPayloads.message(ts(number), text(number)).put("type", "app_mention");
    event.put("channel", channel(number)).put("user", "U%03d".formatted(number % 50));
    return SlackPayloads.callback(event).getBytes(UTF_8);
  }

  private static String text(int number) {
    return "<@" + FakeSlack.BOT + "> " + QUESTIONS.get(number % QUESTIONS.size());
  }

  private static String ts(int number) {
    return "1700000000.%06d".formatted(number);
  }

  private String channel(int number) {
    return "C%04d".formatted(number % channels);
  }

  private void awaitAnswers(FakeSlack slack, Watch watch) throws InterruptedException {
    while (watch.seconds() < 60.0 * minutes && Posts.in(slack).answers().size() < events) {
      TimeUnit.SECONDS.sleep(1);
    }
  }

  private void report(Senders senders, double sent) {
    System.out.printf(
        "%d events, %d deliveries each, %d channels, %d connections%s%n",
        events, deliveries, channels, inFlight, kill ? ", kill -9 in the middle" : "");
    System.out.printf(
        "%-34s %d of %d in %.1f s (%.0f a second); %d tries failed%n",
        "acknowledged",
        senders.acknowledged(),
        events * deliveries,
        sent,
        senders.acknowledged() / sent,
        senders.failed());
    System.out.printf(
        "%-34s p50 %.0f ms, p99 %.0f ms, max %.0f ms%n",
        "first byte to 200", senders.millis(50), senders.millis(99), senders.millis(100));
  }

  private static void report(Posts posts, double answered) {
    System.out.printf(
        "%-34s %d, %d more than once, within %.0f s%n",
        "answered", posts.answers().size(), posts.answeredMoreThanOnce(), answered);
    System.out.printf("%-34s %d%n", "rooms told that many wait", posts.told());
  }

  private static void count(FakeSlack slack) {
    slack.callCounts().forEach((method, count) -> System.out.printf("%-34s %d%n", method, count));
    System.out.printf("%-34s %d%n", "reactions left", slack.reactions().size());
  }
}
