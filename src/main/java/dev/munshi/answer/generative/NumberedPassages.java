package dev.munshi.answer.generative;

import dev.langchain4j.model.TokenCountEstimator;
import dev.munshi.answer.Caption;
import dev.munshi.article.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The passages that a model is shown, numbered from 1.
 *
 * @param passages each one once
 */
record NumberedPassages(List<Passage> passages) {

  /** Room enough for what a task builds on. */
  static final int TOKENS = 5_000;

  NumberedPassages {
    passages = List.copyOf(passages);
  }

  /**
   * By turns out of what was found for each part of a question, as many as there is room for.
   *
   * @param found best first, for each part
   * @param room in tokens
   */
  static NumberedPassages of(List<List<Passage>> found, int room, TokenCountEstimator tokens) {
    var chosen = new LinkedHashMap<String, Passage>();
    int longest = found.stream().mapToInt(List::size).max().orElse(0);
    int left = room;
    for (int rank = 0; rank < longest; rank++) {
      for (var list : found) {
        if (rank < list.size() && !chosen.containsKey(list.get(rank).id())) {
          var passage = list.get(rank);
          left -= tokens.estimateTokenCountInText(passage.text());
          if (left < 0 && !chosen.isEmpty()) {
            return new NumberedPassages(new ArrayList<>(chosen.values()));
          }
          chosen.put(passage.id(), passage);
        }
      }
    }
    return new NumberedPassages(new ArrayList<>(chosen.values()));
  }

  /** What there is room for, at least one; a long one that does not fit gives way to others. */
  static List<Passage> fitting(List<Passage> passages, int room, TokenCountEstimator tokens) {
    var chosen = new ArrayList<Passage>();
    int left = room;
    for (var passage : passages) {
      int size = tokens.estimateTokenCountInText(passage.text());
      if (size <= left) {
        left -= size;
        chosen.add(passage);
      }
    }
    return chosen.isEmpty() ? passages.stream().limit(1).toList() : chosen;
  }

  /** What the model numbers so, or nothing. */
  Optional<Passage> get(int number) {
    return number >= 1 && number <= passages.size()
        ? Optional.of(passages.get(number - 1))
        : Optional.empty();
  }

  /** All of them for the model: who published them and when, then what they say. */
  String fenced(Fence fence) {
    return IntStream.range(0, passages.size())
        .mapToObj(i -> fence.around("passage " + (i + 1), text(passages.get(i))))
        .collect(Collectors.joining("\n\n"));
  }

  private static String text(Passage passage) {
    var article = passage.reference();
    return article.title() + " · " + Caption.of(article) + "\n" + passage.text();
  }
}
