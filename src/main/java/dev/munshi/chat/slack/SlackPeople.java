package dev.munshi.chat.slack;

import com.slack.api.methods.MethodsClient;
import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.Message;
import dev.munshi.chat.Remembered;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Slack who people are, and remembers it for minutes. Thread-safe. Whatever it is asked, it
 * throws {@link dev.munshi.chat.ChatUnavailableException} where Slack cannot say now.
 */
final class SlackPeople {

  private static final Logger LOG = LoggerFactory.getLogger(SlackPeople.class);
  private static final int MOST_PEOPLE = 10_000;
  private static final int MOST_GROUPS = 1_000;

  /** Slack's words for people whom the bot's workspace does not have. */
  private static final Set<String> NOBODY_HERE =
      Set.of("user_not_found", "user_not_visible", "users_not_found");

  private final Workspaces workspaces;
  private final Remembered<SlackPerson> people;
  private final Remembered<Optional<Set<String>>> groups;
  private final Remembered<String> organisations;

  /** Scopes that are missing and were told of, each with its workspace. */
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  SlackPeople(Workspaces workspaces, InstantSource clock) {
    this.workspaces = workspaces;
    this.people = new Remembered<>(Duration.ofMinutes(10), MOST_PEOPLE, clock);
    this.groups = new Remembered<>(Duration.ofMinutes(5), MOST_GROUPS, clock);
    this.organisations = new Remembered<>(Duration.ofMinutes(10), MOST_GROUPS, clock);
  }

  /** The author of a message; {@link SlackPerson#UNKNOWN} where a scope is missing. */
  SlackPerson author(Message message) {
    return person(message.team(), message.author());
  }

  /** Likewise. */
  SlackPerson person(String team, String id) {
    var slack = workspaces.client(team);
    return people.get(team + "/" + id, key -> find(slack, team, id));
  }

  private SlackPerson find(MethodsClient slack, String team, String id) {
    try {
      var aim = "look up the person " + id;
      var answer = SlackErrors.calling(aim, () -> slack.usersInfo(r -> r.user(id)));
      return answer.getUser() == null ? SlackPerson.UNKNOWN : SlackPerson.of(answer.getUser());
    } catch (ChatRefusedException e) {
      if (NOBODY_HERE.contains(SlackErrors.code(e))) {
        LOG.info("{} counts as somebody from outside: {}", id, e.getMessage());
        return SlackPerson.STRANGER;
      }
      if (told.add(team + " people")) {
        LOG.warn("Guests and outsiders cannot be told apart in {}: {}", team, e.getMessage());
      }
      return SlackPerson.UNKNOWN;
    }
  }

  /** Whether they belong to the workspace, or to the organisation that it belongs to. */
  boolean isOfTeam(SlackPerson person, String team) {
    return person.homes().isEmpty()
        || person.homes().contains(team)
        || person.homes().contains(organisations.get(team, this::organisation));
  }

  /** The organisation's id, empty where the workspace belongs to none. */
  private String organisation(String team) {
    var slack = workspaces.client(team);
    try {
      var answer = SlackErrors.calling("identify the bot", () -> slack.authTest(r -> r));
      return Objects.requireNonNullElse(answer.getEnterpriseId(), "");
    } catch (ChatRefusedException e) {
      LOG.warn("{} counts as part of no organisation: {}", team, e.getMessage());
      return "";
    }
  }

  /** The members of a group; nothing where the bot may not know them. */
  Optional<Set<String>> members(String team, String group) {
    var slack = workspaces.client(team);
    return groups.get(team + "/" + group, key -> findMembers(slack, team, group));
  }

  private Optional<Set<String>> findMembers(MethodsClient slack, String team, String group) {
    try {
      var aim = "look up the user group " + group;
      var answer =
          SlackErrors.calling(aim, () -> slack.usergroupsUsersList(r -> r.usergroup(group)));
      return Optional.of(
          Set.copyOf(Objects.requireNonNullElse(answer.getUsers(), List.<String>of())));
    } catch (ChatRefusedException e) {
      if (isMissingScope(e, team, "usergroups:read", "members of groups may not ask")) {
        return Optional.empty();
      }
      LOG.warn("The user group {} counts as empty: {}", group, e.getMessage());
      return Optional.of(Set.of());
    }
  }

  private boolean isMissingScope(
      ChatRefusedException e, String team, String scope, String consequence) {
    boolean isMissing = SlackErrors.isMissingScope(e);
    if (isMissing && told.add(team + " " + scope)) {
      LOG.warn("In the workspace {} the bot lacks the scope {}: {}", team, scope, consequence);
    }
    return isMissing;
  }
}
