package dev.munshi.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The conversations of {@link FakeSlack} and who may do what there. One that no test has spoken of
 * is taken for one of the caller's own workspace that the bot is in. Thread-safe.
 */
final class FakeChannels {

  private final Map<String, FakeChannel> known = new ConcurrentHashMap<>();
  private final Set<String> gone = ConcurrentHashMap.newKeySet();
  private final Map<String, String> refusals = new ConcurrentHashMap<>();

  void put(FakeChannel channel) {
    known.put(channel.id(), channel);
  }

  void remove(String id) {
    gone.add(id);
  }

  void refuseIn(String id, String error) {
    refusals.put(id, error);
  }

  /** The conversation, where this bot may see it and has the scope for its kind. */
  FakeChannel seen(SlackCall call, String id, String scopeEnding) {
    var channel = known.getOrDefault(id, FakeChannel.of(id).in(call.who().team()));
    boolean isElsewhere = !channel.team().equals(call.who().team()) && !channel.shared();
    if (id.isEmpty() || gone.contains(id) || isElsewhere) {
      throw new SlackRefusal("channel_not_found");
    }
    if (!scopeEnding.isEmpty()) {
      var needed = channel.kind().scope(scopeEnding);
      if (!call.who().scopes().contains(needed)) {
        throw SlackRefusal.missingScope(needed, call.who().scopes());
      }
    }
    boolean isHidden = channel.kind() != FakeChannel.Kind.CHANNELS && !channel.member();
    if (isHidden) {
      throw new SlackRefusal("channel_not_found");
    }
    return channel;
  }

  /** The same, where it may also read what was said. */
  void mustRead(SlackCall call, String id) {
    if (id.matches("[UW][A-Z0-9]+")) {
      // a person's id will do for a post alone
      throw new SlackRefusal("channel_not_found");
    }
    if (!seen(call, id, "history").member()) {
      throw new SlackRefusal("not_in_channel");
    }
  }

  /** The same, where it may also write. */
  void mustWrite(SlackCall call, String id) {
    var refusal = refusals.get(id);
    if (refusal != null) {
      throw new SlackRefusal(refusal);
    }
    var channel = seen(call, id, "");
    if (channel.archived()) {
      throw new SlackRefusal("is_archived");
    }
    if (!channel.member()) {
      throw new SlackRefusal("not_in_channel");
    }
  }

  ObjectNode info(SlackCall call) {
    var channel = seen(call, call.text("channel"), "read");
    boolean isDirect = channel.kind() == FakeChannel.Kind.IM;
    var answer = SlackCall.ok();
    var shown = answer.putObject("channel").put("id", channel.id());
    if (!isDirect) {
      shown.put("name", channel.id().toLowerCase(Locale.ROOT));
    }
    shown
        .put("is_channel", channel.kind() == FakeChannel.Kind.CHANNELS)
        .put("is_group", channel.kind() == FakeChannel.Kind.GROUPS)
        .put("is_im", isDirect)
        .put("is_mpim", channel.kind() == FakeChannel.Kind.MPIM)
        .put("is_private", channel.kind() != FakeChannel.Kind.CHANNELS)
        .put("created", 1_600_000_000)
        .put("is_archived", channel.archived())
        .put("is_general", false)
        .put("is_member", channel.member())
        .put("is_shared", channel.shared())
        .put("is_ext_shared", channel.shared())
        .put("is_org_shared", false)
        .put("context_team_id", channel.team());
    return answer;
  }

  /** The direct conversation with somebody, whose id is made from theirs. */
  ObjectNode open(SlackCall call) {
    var users = call.text("users");
    if (users.isEmpty() && !call.has("channel")) {
      throw new SlackRefusal("users_list_not_supplied");
    }
    var id = users.isEmpty() ? call.text("channel") : "D" + users.substring(1).replace(",", "");
    var answer = SlackCall.ok();
    answer.putObject("channel").put("id", id);
    return answer;
  }
}
