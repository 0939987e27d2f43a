package dev.munshi.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Return addresses: each good for five answers within thirty minutes. Thread-safe. */
final class FakeReturns {

  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final int USES = 5;

  /**
   * A message that an address belongs to.
   *
   * @param ts null for a slash command
   */
  record Place(String channel, @Nullable String ts) {}

  private record Given(Place place, Instant since) {}

  private final InstantSource clock;
  private final FakeMessages messages;
  private final Map<String, Given> given = new HashMap<>();
  private final Map<String, Integer> uses = new HashMap<>();

  FakeReturns(InstantSource clock, FakeMessages messages) {
    this.clock = clock;
    this.messages = messages;
  }

  /** A new address's path. */
  synchronized String path(Place place) {
    var path = "/commands/T0POLICY/" + (given.size() + 1) + "/secret";
    given.put(path, new Given(place, clock.instant()));
    return path;
  }

  /** The code with which Slack refuses the address, or null where it takes an answer. */
  synchronized @Nullable String use(String path) {
    var found = given.get(path);
    if (found == null || clock.instant().isAfter(found.since().plus(LIFE))) {
      return "expired_url";
    }
    return uses.merge(path, 1, Integer::sum) > USES ? "used_url" : null;
  }

  /** Does what an answer asks for, to the room and to the message of the address. */
  synchronized void answer(String path, JsonNode body, FakeInstallation who) {
    var place = Objects.requireNonNull(given.get(path)).place();
    boolean changes =
        body.path("replace_original").asBoolean() || body.path("delete_original").asBoolean();
    if (changes && place.ts() != null) {
      messages.replace(place.channel(), place.ts(), body);
    } else if (body.path("response_type").asText().equals("in_channel")
        && !place.channel().isEmpty()) {
      var message = ((ObjectNode) body).deepCopy();
      messages.post(new SlackCall(who, message.put("channel", place.channel())));
    }
  }
}
