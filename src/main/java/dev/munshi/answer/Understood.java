package dev.munshi.answer;

import dev.munshi.article.Sentences;
import dev.munshi.retrieval.QuestionParts;
import java.util.List;

/**
 * A question as it is worked on.
 *
 * @param text what was asked, without what the conversation adds
 * @param subject what the conversation adds, or empty
 */
public record Understood(String text, String subject) {

  /** Fewer words than these ask nothing by themselves. */
  private static final int LEAST_WORDS = 3;

  /** The sentence that asks: what stands before it says what the question is about. */
  String asking() {
    var last = Sentences.of(text).getLast().of(text);
    return AnswerRoom.words(last) < LEAST_WORDS ? text : last;
  }

  /** What is asked, each thing as a question of its own. */
  public List<Understood> parts() {
    return QuestionParts.of(text).stream().map(part -> new Understood(part, subject)).toList();
  }

  /** Question and subject in one. */
  public String whole() {
    return subject.isEmpty() ? text : text + " (" + subject + ")";
  }
}
