package dev.munshi.chat.slack;

import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.ChatUnavailableException;
import dev.munshi.chat.Message;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;

/** Decides who gets an answer, and says to the others why they get none. Thread-safe. */
final class SlackAdmission {

  private static final String CHANNEL =
      "I may not answer in this channel. Write to me directly, or ask an admin to allow it.";
  private static final String BOT = "I answer people, not bots.";
  private static final String EXTERNAL =
      "People from outside this workspace cannot ask me; an admin can allow it.";
  private static final String GUEST =
      "Guests of this workspace cannot ask me; an admin can allow it.";
  private static final String NOT_NAMED =
      "You are not among the people who may ask me; an admin can add you.";
  private static final String GROUPS_UNKNOWN =
      "I cannot see who is in the groups that may ask me; an admin can give me the scope"
          + " usergroups:read.";

  private final AdmissionSettings settings;
  private final SlackPeople people;

  SlackAdmission(AdmissionSettings settings, Workspaces workspaces, InstantSource clock) {
    this.settings = settings;
    this.people = new SlackPeople(workspaces, clock);
  }

  /**
   * Why the author gets no answer there; empty where they may ask.
   *
   * @throws ChatUnavailableException where Slack cannot say now who they are
   */
  Optional<String> refusal(Message message) {
    if (!settings.channels().isEmpty() && !isOpen(message.room())) {
      return Optional.of(CHANNEL);
    }
    return standing(message).or(() -> unnamed(message));
  }

  private boolean isOpen(String room) {
    return room.startsWith("D") || settings.channels().contains(room);
  }

  private Optional<String> standing(Message message) {
    var author = people.author(message);
    return switch (author.standing()) {
      case BOT -> Optional.of(BOT);
      case UNKNOWN -> Optional.empty();
      case STRANGER -> settings.external() ? Optional.empty() : Optional.of(EXTERNAL);
      case GUEST, MEMBER -> {
        if (!people.isOfTeam(author, message.team())) {
          yield settings.external() ? Optional.empty() : Optional.of(EXTERNAL);
        }
        boolean isGuest = author.standing() == SlackPerson.Standing.GUEST;
        yield isGuest && !settings.guests() ? Optional.of(GUEST) : Optional.empty();
      }
    };
  }

  private Optional<String> unnamed(Message message) {
    if (!settings.namesPeople() || settings.users().contains(message.author())) {
      return Optional.empty();
    }
    boolean allKnown = true;
    for (var group : settings.userGroups()) {
      var members = people.members(message.team(), group);
      if (members.isPresent() && members.get().contains(message.author())) {
        return Optional.empty();
      }
      allKnown &= members.isPresent();
    }
    return Optional.of(allKnown ? NOT_NAMED : GROUPS_UNKNOWN);
  }

  SlackPeople people() {
    return people;
  }

  /** The author's time zone; this machine's where it cannot be known. */
  ZoneId zone(Message message) {
    try {
      var zone = people.author(message).zone();
      return zone == null ? ZoneId.systemDefault() : zone;
    } catch (ChatUnavailableException | ChatRefusedException e) {
      return ZoneId.systemDefault();
    }
  }
}
