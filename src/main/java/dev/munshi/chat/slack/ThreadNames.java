package dev.munshi.chat.slack;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the people of one thread are called. For one thread of execution. */
final class ThreadNames {

  /** How {@link SlackMarkup} leaves the mention of somebody. */
  private static final Pattern MENTION = Pattern.compile("@([UW][A-Z0-9]{3,})\\b");

  private final SlackPeople people;
  private final String team;
  private final Map<String, String> names = new HashMap<>();

  ThreadNames(SlackPeople people, String team) {
    this.people = people;
    this.team = team;
  }

  /** Their name; a number in the place of one that Slack does not tell. */
  String of(String person) {
    return names.computeIfAbsent(
        person,
        id ->
            Objects.requireNonNullElseGet(
                people.person(team, id).name(), () -> "Person " + (names.size() + 1)));
  }

  /** The text with names where it mentions people. */
  String in(String plain) {
    return MENTION
        .matcher(plain)
        .replaceAll(mention -> Matcher.quoteReplacement(of(mention.group(1))));
  }
}
