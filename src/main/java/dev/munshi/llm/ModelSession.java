package dev.munshi.llm;

import java.util.function.Consumer;

/**
 * The calls to a model for one answer, bounded in number and in time all together. For one thread.
 */
public interface ModelSession {

  /**
   * Lets the model write.
   *
   * @param piece told each piece of the text as it arrives, in order, on the calling thread; once a
   *     piece was told, the call is not tried again
   * @return the whole text
   * @throws ModelFailedException with the reason, after what retries help; never later than the
   *     session's time allows
   */
  String write(Prompt prompt, Consumer<String> piece);

  /** What this session has used so far. */
  ModelUse use();
}
