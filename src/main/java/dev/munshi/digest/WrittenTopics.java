package dev.munshi.digest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Topics as people write them: between commas, and nothing in them is an instruction. */
final class WrittenTopics {

  private static final int LONGEST = 200;
  private static final int MOST = 10;

  private WrittenTopics() {}

  /** Nothing where they are too many or too long; an empty list is all that is new. */
  static Optional<List<String>> read(String written) {
    var topics =
        Arrays.stream(written.split("[,;\\n\\r]", -1))
            .map(topic -> topic.strip().replaceAll("\\s+", " "))
            .filter(topic -> topic.codePoints().anyMatch(Character::isLetterOrDigit))
            .distinct()
            .toList();
    boolean fit = topics.size() <= MOST && topics.stream().allMatch(t -> t.length() <= LONGEST);
    return Optional.of(topics).filter(_ -> fit);
  }
}
