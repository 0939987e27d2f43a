package dev.munshi.llm;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import org.jspecify.annotations.Nullable;

/**
 * What one call has used.
 *
 * @param input read
 * @param output written, thoughts included
 */
record Tokens(long input, long output) {

  static final Tokens NONE = new Tokens(0, 0);

  private static final int BYTES = 4;

  long total() {
    return input + output;
  }

  /** About four bytes of UTF-8 to a token. */
  static long estimate(String text) {
    return text.getBytes(UTF_8).length / BYTES + 1L;
  }

  static long estimate(Prompt prompt) {
    return estimate(prompt.system()) + estimate(prompt.user());
  }

  /** As the provider counted, else as estimated. */
  static Tokens of(Prompt prompt, String text, @Nullable ChatResponse response) {
    var counted = response == null ? null : response.tokenUsage();
    return counted == null || count(counted.inputTokenCount()) == 0
        ? new Tokens(estimate(prompt), text.isEmpty() ? 0 : estimate(text))
        : counted(counted);
  }

  private static Tokens counted(TokenUsage usage) {
    long input = count(usage.inputTokenCount());
    // Gemini counts thoughts in the sum alone
    long output = Math.max(count(usage.outputTokenCount()), count(usage.totalTokenCount()) - input);
    return new Tokens(input, output);
  }

  private static long count(@Nullable Integer count) {
    return count == null ? 0 : count;
  }
}
