package dev.munshi.chat.slack;

import java.util.Collection;
import java.util.Set;

/**
 * Who may ask in Slack, and where.
 *
 * @param channels their ids, or empty for all; direct chats are always open
 * @param users ids of people who may ask; empty together with {@code userGroups} for everybody
 * @param userGroups ids of groups whose members may ask
 * @param guests whether guests of the workspace may ask as well
 * @param external whether people of other companies may, in channels that are shared with them
 * @param admins ids of people who see feedback and unanswered questions
 */
public record AdmissionSettings(
    Set<String> channels,
    Set<String> users,
    Set<String> userGroups,
    boolean guests,
    boolean external,
    Set<String> admins) {

  /** All members of the workspace, everywhere. */
  public static final AdmissionSettings DEFAULT =
      new AdmissionSettings(Set.of(), Set.of(), Set.of(), false, false, Set.of());

  private static final String USER = "[UW][A-Z0-9]+";

  /** Throws {@link IllegalArgumentException} where an id is none. */
  public AdmissionSettings {
    channels = ids(channels, "[CDG][A-Z0-9]+", "a channel's id as C024BE91L");
    users = ids(users, USER, "a person's id as U024BE7LH");
    userGroups = ids(userGroups, "S[A-Z0-9]+", "a user group's id as S0614TZR7");
    admins = ids(admins, USER, "a person's id as U024BE7LH");
  }

  private static Set<String> ids(Collection<String> ids, String form, String expected) {
    for (var id : ids) {
      if (!id.matches(form)) {
        throw new IllegalArgumentException(id + " is not " + expected);
      }
    }
    return Set.copyOf(ids);
  }

  /** Whether people may ask only where they, or a group of theirs, are named. */
  boolean namesPeople() {
    return !users.isEmpty() || !userGroups.isEmpty();
  }
}
