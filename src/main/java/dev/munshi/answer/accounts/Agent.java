package dev.munshi.answer.accounts;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who did it.
 *
 * @param head the term of the word that the others describe: "committee"
 * @param core the terms of the name or noun itself, the head among them
 * @param isPerson whether it is the full name of a person
 * @param isNamed whether the sentence itself names the matter
 * @param speaker who says so, or null where the article itself does
 * @param accusers the terms of those who accuse it; empty where nobody does
 */
record Agent(
    String head,
    Set<String> core,
    boolean isPerson,
    boolean isNamed,
    @Nullable String speaker,
    Set<String> accusers)
    implements Filler {

  private static final int SHORTEST_STEM = 4;

  /**
   * Two full names are two people, and two ministries are two where each is described; a role and a
   * name may be one and the same, unless one speaker gives them as accounts.
   */
  @Override
  public boolean contradicts(Filler other) {
    if (!(other instanceof Agent agent) || !isApart(agent)) {
      return false;
    }
    boolean isOneVoice = speaker != null && speaker.equals(agent.speaker);
    if (isOneVoice || isAccusedBy(agent) || agent.isAccusedBy(this)) {
      return true;
    }
    return isNamed && agent.isNamed && areTwo(agent);
  }

  private boolean areTwo(Agent other) {
    boolean areDescribed = core.size() > 1 && other.core.size() > 1;
    return head.equals(other.head)
        ? areDescribed && !isPerson && !other.isPerson
        : isPerson && other.isPerson;
  }

  private boolean isAccusedBy(Agent other) {
    return !Collections.disjoint(core, other.accusers);
  }

  /** Whether they share no word but the head, nor words of one stem. */
  private boolean isApart(Agent other) {
    var mine = without(other.head);
    var theirs = other.without(head);
    return !mine.isEmpty()
        && !theirs.isEmpty()
        && Collections.disjoint(mine, theirs)
        && mine.stream().noneMatch(term -> theirs.stream().anyMatch(t -> alike(term, t)));
  }

  private Set<String> without(String otherHead) {
    var rest = new HashSet<>(core);
    if (otherHead.equals(head)) {
      rest.remove(head);
    }
    return rest;
  }

  private static boolean alike(String one, String other) {
    return Math.min(one.length(), other.length()) >= SHORTEST_STEM
        && (one.startsWith(other) || other.startsWith(one));
  }
}
