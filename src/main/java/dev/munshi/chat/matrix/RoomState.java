package dev.munshi.chat.matrix;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a room is at the moment.
 *
 * @param name as it is shown, or its id
 * @param joinedMembers how many, the bot included
 * @param isAlone whether nobody else has joined, and nobody is invited
 * @param isJoined whether the bot is one of them
 * @param joinedAt when the bot joined last, or null where that is not known
 * @param powers of those who have other than the usual
 * @param usualPower of everyone else
 * @param powerToSpeak that a message needs
 * @param powerToChange that a change of the room's state needs
 * @param replacement the room in which it is said to go on, or null
 * @param predecessor the room that it says it goes on from, or null
 */
record RoomState(
    String name,
    boolean isEncrypted,
    int joinedMembers,
    boolean isAlone,
    boolean isJoined,
    @Nullable Instant joinedAt,
    Map<String, Long> powers,
    long usualPower,
    long powerToSpeak,
    long powerToChange,
    @Nullable String replacement,
    @Nullable String predecessor) {

  /** A room of two: the bot and a person. */
  private static final int DIRECT = 2;

  RoomState {
    powers = Map.copyOf(powers);
  }

  long power(String user) {
    return powers.getOrDefault(user, usualPower);
  }

  /** The servers of those who may change it, the most powerful first. */
  List<String> servers() {
    return powers.entrySet().stream()
        .filter(user -> user.getValue() >= powerToChange)
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .map(user -> user.getKey().substring(user.getKey().indexOf(':') + 1))
        .distinct()
        .toList();
  }

  boolean isDirect() {
    return joinedMembers <= DIRECT;
  }
}
