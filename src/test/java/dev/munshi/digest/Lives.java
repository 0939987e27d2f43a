package dev.munshi.digest;

import dev.munshi.document.Document;
import dev.munshi.store.MortalDatabase;
import dev.munshi.testing.FakeSlack;
import dev.munshi.testing.RecordingPoster.Crash;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * The lives of one process after the other, each of which ends at a step that is drawn at its
 * beginning: a statement of SQL, a commit or a call of Slack. For one thread.
 */
final class Lives implements MortalDatabase.Fate {

  private static final String COMPOSING = "composing";
  private static final String STORING = "storing";
  private static final String STORED = "between storing and posting";
  private static final String CONFIRMING = "confirming";
  private static final String BETWEEN = "between";

  private final Random random;
  private final int longest;
  private final Map<String, Integer> ends = new TreeMap<>();
  private boolean isOver;
  private int left;
  private String place = BETWEEN;

  /**
   * @param longest steps that a life may have
   */
  Lives(Random random, int longest) {
    this.random = random;
    this.longest = longest;
    next();
  }

  void next() {
    isOver = false;
    left = random.nextInt(longest);
  }

  /** How many have ended where. */
  Map<String, Integer> ends() {
    return ends;
  }

  private void step(String where) {
    if (!isOver && left-- == 0) {
      isOver = true;
      ends.merge(where, 1, Integer::sum);
    }
    if (isOver) {
      throw new Crash();
    }
  }

  @Override
  public void pass(String sql) {
    if (!sql.equals(MortalDatabase.COMMIT)) {
      place = place(sql);
    }
    step(place);
  }

  private static String place(String sql) {
    if (sql.contains("state = 'posted'")) {
      return CONFIRMING;
    }
    if (sql.contains("FROM arrival JOIN")) {
      return COMPOSING;
    }
    if (sql.contains("UPDATE subscription SET due") || sql.contains("INSERT OR IGNORE INTO")) {
      return STORING;
    }
    if (sql.contains("SET state = 'posting'") || sql.contains("INTO room_pause")) {
      return STORED;
    }
    return sql.contains("UPDATE post SET state = ?") ? "putting off" : BETWEEN;
  }

  RoomCorpora corpora(RoomCorpora real) {
    return room -> {
      step(COMPOSING);
      return real.of(room);
    };
  }

  /** Rooms of a Slack that does not always behave. */
  RoomPoster poster(RoomPoster real, FakeSlack slack) {
    return new RoomPoster() {
      @Override
      public Outcome post(Room room, String thread, String key, Document document) {
        step("in the post, before Slack took it");
        trouble(slack);
        var outcome = real.post(room, thread, key, document);
        step(
            outcome instanceof Outcome.Posted
                ? "in the post, after Slack took it"
                : "in the post, without an answer");
        return outcome;
      }

      @Override
      public Outcome find(Room room, String thread, String key) {
        step("looking whether it stands");
        var outcome = real.find(room, thread, key);
        step("looking whether it stands");
        return outcome;
      }

      @Override
      public Optional<String> obstacle(Room room) {
        return real.obstacle(room);
      }
    };
  }

  private void trouble(FakeSlack slack) {
    switch (random.nextInt(20)) {
      case 0, 1 -> slack.loseAnswer("chat.postMessage", 1);
      case 2 -> slack.limitNext(1, 30);
      case 3 -> slack.failNext(1);
      case 4 -> slack.hangUpNext(1);
      default -> {}
    }
  }
}
