package dev.munshi.testing;

import java.util.Locale;

/**
 * A conversation in {@link FakeSlack}.
 *
 * @param member whether the bot is in it
 * @param shared whether another company takes part by Slack Connect
 */
public record FakeChannel(
    String id, String team, Kind kind, boolean member, boolean archived, boolean shared) {

  /** What sort of conversation it is, by which its scopes are named. */
  public enum Kind {
    CHANNELS,
    GROUPS,
    IM,
    MPIM;

    String scope(String ending) {
      return name().toLowerCase(Locale.ROOT) + ":" + ending;
    }
  }

  /** A conversation of the first workspace that the bot is in, of the kind that its id shows. */
  public static FakeChannel of(String id) {
    var kind = id.startsWith("D") ? Kind.IM : id.startsWith("G") ? Kind.GROUPS : Kind.CHANNELS;
    return new FakeChannel(id, FakeSlack.TEAM, kind, true, false, false);
  }

  public FakeChannel in(String otherTeam) {
    return new FakeChannel(id, otherTeam, kind, member, archived, shared);
  }

  public FakeChannel as(Kind other) {
    return new FakeChannel(id, team, other, member, archived, shared);
  }

  public FakeChannel notJoined() {
    return new FakeChannel(id, team, kind, false, archived, shared);
  }

  public FakeChannel archived(boolean isArchived) {
    return new FakeChannel(id, team, kind, member, isArchived, shared);
  }

  public FakeChannel sharedWithOthers() {
    return new FakeChannel(id, team, kind, member, archived, true);
  }
}
