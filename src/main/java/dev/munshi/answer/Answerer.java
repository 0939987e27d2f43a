package dev.munshi.answer;

import java.util.function.Consumer;

/** Answers questions from the corpus. Thread-safe. */
public interface Answerer {

  /**
   * Answers a question.
   *
   * @param shown told each statement of the answer as soon as it is verified, in their order, on
   *     the calling thread; none where all come at once, with the reply
   */
  Reply answer(Question question, Consumer<Statement> shown);

  /** The same for whoever waits for all of it. */
  default Reply answer(Question question) {
    return answer(question, statement -> {});
  }
}
