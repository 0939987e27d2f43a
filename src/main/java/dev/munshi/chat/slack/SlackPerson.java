package dev.munshi.chat.slack;

import com.slack.api.model.User;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What Slack says of somebody.
 *
 * @param homes the ids of the workspaces and of the organisation that they belong to
 * @param standing how they stand to those
 * @param zone their time zone, or null where it is not known
 * @param name what others call them, never blank, or null where it is not known
 */
record SlackPerson(
    Set<String> homes, Standing standing, @Nullable ZoneId zone, @Nullable String name) {

  /** How somebody stands to the workspaces that they belong to. */
  enum Standing {
    MEMBER,
    GUEST,
    STRANGER,
    BOT,
    /** Slack does not let the bot know. */
    UNKNOWN
  }

  /** Somebody of whom the bot may know nothing. */
  static final SlackPerson UNKNOWN = new SlackPerson(Set.of(), Standing.UNKNOWN, null, null);

  /** Somebody of whom Slack knows nothing here. */
  static final SlackPerson STRANGER = new SlackPerson(Set.of(), Standing.STRANGER, null, null);

  SlackPerson {
    homes = Set.copyOf(homes);
  }

  static SlackPerson of(User user) {
    return new SlackPerson(homes(user), standing(user), zone(user.getTz()), name(user));
  }

  private static @Nullable String name(User user) {
    var profile = user.getProfile();
    return Stream.of(
            profile == null ? null : profile.getDisplayName(), user.getRealName(), user.getName())
        .filter(name -> name != null && !name.isBlank())
        .findFirst()
        .orElse(null);
  }

  private static Set<String> homes(User user) {
    var grid = Optional.ofNullable(user.getEnterpriseUser());
    var ofGrid =
        grid.stream()
            .flatMap(
                g ->
                    Stream.concat(
                        Stream.ofNullable(g.getEnterpriseId()),
                        Objects.requireNonNullElse(g.getTeams(), List.<String>of()).stream()));
    return Stream.concat(Stream.ofNullable(user.getTeamId()), ofGrid).collect(Collectors.toSet());
  }

  private static Standing standing(User user) {
    if (user.isBot() || user.isWorkflowBot()) {
      return Standing.BOT;
    }
    if (user.isStranger()) {
      return Standing.STRANGER;
    }
    return user.isRestricted() || user.isUltraRestricted() ? Standing.GUEST : Standing.MEMBER;
  }

  private static @Nullable ZoneId zone(@Nullable String name) {
    try {
      return name == null ? null : ZoneId.of(name);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
