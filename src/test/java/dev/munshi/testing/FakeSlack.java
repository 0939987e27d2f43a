package dev.munshi.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Slack's Web API and return addresses on loopback, over real HTTP, written after its public
 * reference: keeps to Slack's rules and limits, keeps what is posted, and fails when told to.
 * Conversations and people of whom a test has not spoken are taken for ordinary ones. Thread-safe.
 */
public final class FakeSlack implements AutoCloseable {

  public static final String TOKEN = "xoxb-a-token-that-is-fake";
  public static final String APP_TOKEN = "xapp-a-token-that-is-fake";
  public static final String BOT = "U0MUNSHI";
  public static final String TEAM = "T0POLICY";
  public static final String CLIENT_ID = "1111.2222";
  public static final String CLIENT_SECRET = "a-client-secret-of-tests";

  /**
   * A call as it came.
   *
   * @param method as in {@code chat.postMessage}, or {@code response_url}
   * @param body the form's fields, or the JSON; never the token
   */
  public record Call(String method, JsonNode body) {}

  private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
  private final FakeTroubles troubles = new FakeTroubles();
  private final FakeWorkspace workspace;
  private final FakeSlackServer server;

  public FakeSlack() {
    this(InstantSource.system());
  }

  /**
   * @param clock what messages are dated by, and what triggers, return addresses and rates go by
   */
  public FakeSlack(InstantSource clock) {
    workspace = new FakeWorkspace(clock);
    server = new FakeSlackServer(workspace, troubles, calls::add);
  }

  /** The setting {@code slack.api-url}. */
  public String apiUrl() {
    return server.address("/api/");
  }

  /** A new return address, as it comes with a slash command. */
  public String responseUrl() {
    return responseUrl("");
  }

  /** A new return address of a command in a channel: {@code in_channel} posts there. */
  public String responseUrl(String channel) {
    return server.address(workspace.returns.path(new FakeReturns.Place(channel, null)));
  }

  /** A new return address of a click on a message, which it can replace or delete. */
  public String responseUrl(String channel, String ts) {
    return server.address(workspace.returns.path(new FakeReturns.Place(channel, ts)));
  }

  /** A new trigger, good once within three seconds. */
  public String trigger() {
    return workspace.triggers.next();
  }

  /** Every call so far, the ones that failed too. */
  public List<Call> calls() {
    synchronized (calls) {
      return List.copyOf(calls);
    }
  }

  /** The bodies of every call of one method. */
  public List<JsonNode> calls(String method) {
    return calls().stream().filter(c -> c.method().equals(method)).map(Call::body).toList();
  }

  /** How often each method was called so far. */
  public Map<String, Long> callCounts() {
    return calls().stream()
        .collect(Collectors.groupingBy(Call::method, TreeMap::new, Collectors.counting()));
  }

  /**
   * What the bot has said that stands in the channels, as it now is: each with {@code channel},
   * {@code ts}, {@code blocks} and so on.
   */
  public List<JsonNode> posts() {
    return workspace.messages.posts();
  }

  /** The bot's reactions, as in {@code C1/1700000000.000100/eyes}. */
  public Set<String> reactions() {
    return workspace.messages.reactions();
  }

  /** The statuses that now show, by {@code channel/thread}. */
  public Map<String, String> statuses() {
    return workspace.assistant.statuses();
  }

  /** The titles of threads, by {@code channel/thread}. */
  public Map<String, String> titles() {
    return workspace.assistant.titles();
  }

  /** Suggested prompts, by {@code channel/thread}; without a thread, by {@code channel/}. */
  public Map<String, JsonNode> prompts() {
    return workspace.assistant.prompts();
  }

  /** The modals so far, each as it now is. */
  public List<JsonNode> modals() {
    return workspace.views.modals();
  }

  /** Somebody's home tab, or null. */
  public @Nullable JsonNode home(String user) {
    return workspace.views.home(user);
  }

  /** A message of a person, as in the event: with {@code channel}, {@code ts}, {@code user}. */
  public void hear(ObjectNode message) {
    workspace.messages.hear(message);
  }

  public void put(FakeChannel channel) {
    workspace.channels.put(channel);
  }

  /** From now on there is no such channel. */
  public void removeChannel(String id) {
    workspace.channels.remove(id);
  }

  public void put(FakePerson person) {
    workspace.people.put(person);
  }

  public void putGroup(String id, String... users) {
    workspace.people.putGroup(id, List.of(users));
  }

  /** The app in a further workspace; with the first team's id, in place of what was. */
  public void install(FakeInstallation installation) {
    if (installation.team().equals(TEAM)) {
      workspace.setFirst(installation);
    } else {
      workspace.install(installation);
    }
  }

  /** What {@code oauth.v2.access} gives for a code, once; then its token is good. */
  public void authorise(String code, FakeInstallation installation) {
    workspace.oauth.put(code, installation);
  }

  /** From now on this token gets {@code token_revoked}. */
  public void revoke(String token) {
    workspace.revoke(token);
  }

  /** What {@code apps.connections.open} answers: where a WebSocket for Socket Mode listens. */
  public void setSocket(String address) {
    workspace.setSocket(address);
  }

  /** From now on, this channel refuses all that the bot writes with this error. */
  public void refuseIn(String channel, String error) {
    workspace.channels.refuseIn(channel, error);
  }

  /** From now on, this method of the Web API answers with this error. */
  public void refuse(String method, String error) {
    workspace.refuse(method, error);
  }

  /** From now on, only this token is good in the first workspace. */
  public void changeToken(String newToken) {
    workspace.setFirst(workspace.first().withToken(newToken));
  }

  /** The next calls get HTTP 429. */
  public void limitNext(int count, int retryAfterSeconds) {
    troubles.add(count, new FakeTroubles.Trouble(429, retryAfterSeconds));
  }

  /** The next calls get HTTP 500. */
  public void failNext(int count) {
    troubles.add(count, new FakeTroubles.Trouble(500, 0));
  }

  /** The next calls lose their connection before an answer, and are not carried out. */
  public void hangUpNext(int count) {
    troubles.add(count, new FakeTroubles.Trouble(0, 0));
  }

  /**
   * The next calls of a method are carried out and then lose their connection.
   *
   * @param method as in {@code chat.postMessage}, or {@code response_url}
   */
  public void loseAnswer(String method, int count) {
    troubles.loseAnswer(method, count);
  }

  /**
   * From now on, calls of a method are heard and not answered.
   *
   * @return lets them go on
   */
  public Runnable hold(String method) {
    return troubles.hold(method);
  }

  /** From now on, each call takes this long. */
  public void slowDown(Duration each) {
    troubles.slowDown(each);
  }

  /** While it lasts, everything gets HTTP 503. */
  public void outage(boolean isOut) {
    troubles.outage(isOut);
  }

  /** What Slack would say against a message that goes out as the answer to a request. */
  public static List<String> findings(JsonNode message) {
    return BlockKitRules.ofMessage(message.path("blocks"));
  }

  /**
   * The same for a view that goes out as the answer to a request.
   *
   * @param type {@code modal} or {@code home}
   */
  public static List<String> findings(JsonNode view, String type) {
    return BlockKitRules.ofView(view, type);
  }

  /**
   * Whether one post a second and channel and the tiers of the other methods are held up, by the
   * clock. At first they are not.
   */
  public void enforceRates(boolean areEnforced) {
    workspace.rates.enforce(areEnforced);
  }

  @Override
  public void close() {
    server.close();
  }
}
