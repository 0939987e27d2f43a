package dev.munshi.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * A user whom {@link FakeSlack} knows.
 *
 * @param zone as in {@code Asia/Karachi}
 */
public record FakePerson(String id, String team, String name, String zone, Standing standing) {

  /** How somebody stands to the workspace. */
  public enum Standing {
    MEMBER,
    ADMIN,
    GUEST,
    SINGLE_CHANNEL_GUEST,
    STRANGER,
    BOT,
    GONE
  }

  /** A member of the first workspace. */
  public static FakePerson of(String id) {
    return new FakePerson(id, FakeSlack.TEAM, id.toLowerCase(Locale.ROOT), "UTC", Standing.MEMBER);
  }

  public FakePerson as(Standing other) {
    return new FakePerson(id, team, name, zone, other);
  }

  public FakePerson in(String otherTeam) {
    return new FakePerson(id, otherTeam, name, zone, standing);
  }

  public FakePerson called(String otherName) {
    return new FakePerson(id, team, otherName, zone, standing);
  }

  public FakePerson at(String otherZone) {
    return new FakePerson(id, team, name, otherZone, standing);
  }

  /** As {@code users.info} shows it. */
  ObjectNode shown() {
    boolean single = standing == Standing.SINGLE_CHANNEL_GUEST;
    var user = JsonNodeFactory.instance.objectNode().put("id", id).put("team_id", team);
    user.put("name", name)
        .put("real_name", name)
        .put("deleted", standing == Standing.GONE)
        .put("tz", zone)
        .put("tz_label", zone)
        .put("tz_offset", 0)
        .put("is_admin", standing == Standing.ADMIN)
        .put("is_owner", false)
        .put("is_primary_owner", false)
        .put("is_restricted", single || standing == Standing.GUEST)
        .put("is_ultra_restricted", single)
        .put("is_bot", standing == Standing.BOT)
        .put("is_app_user", false)
        .put("updated", 1_700_000_000);
    if (standing == Standing.STRANGER) {
      user.put("is_stranger", true);
    }
    user.putObject("profile").put("real_name", name).put("display_name", name).put("team", team);
    return user;
  }
}
