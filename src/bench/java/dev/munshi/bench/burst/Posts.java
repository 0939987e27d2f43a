package dev.munshi.bench.burst;

import com.fasterxml.jackson.databind.JsonNode;
import dev.munshi.testing.FakeSlack;
import java.util.HashMap;
import java.util.Map;

/**
 * What stands in Slack.
 *
 * @param answers how many posts each message has in its thread, by {@code channel/thread}
 * @param told how many times a room was told that messages wait
 */
record Posts(Map<String, Integer> answers, int told) {

  Posts {
    answers = Map.copyOf(answers);
  }

  static Posts in(FakeSlack slack) {
    var answers = new HashMap<String, Integer>();
    int told = 0;
    for (JsonNode post : slack.posts()) {
      if (post.has("thread_ts")) {
        answers.merge(
            post.path("channel").asText() + "/" + post.path("thread_ts").asText(), 1, Integer::sum);
      } else {
        told++;
      }
    }
    return new Posts(answers, told);
  }

  long answeredMoreThanOnce() {
    return answers.values().stream().filter(count -> count > 1).count();
  }
}
