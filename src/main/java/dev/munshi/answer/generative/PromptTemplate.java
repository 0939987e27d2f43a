package dev.munshi.answer.generative;

import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A prompt with gaps: Markdown under the headings {@code # System} and {@code # User}, in which
 * {@code {{name}}} stands for a value. Filled in one pass, so that a value that looks like a gap
 * stays as it is; LangChain4j's own templates fill such values again.
 *
 * @param system the instructions
 * @param user the task
 */
record PromptTemplate(String system, String user) {

  private static final Pattern GAP = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");
  private static final Pattern PARTS =
      Pattern.compile("\\s*# System\\R(?<system>.*?)\\R# User\\R(?<user>.*)", Pattern.DOTALL);

  /**
   * Reads a file of prompts.
   *
   * @throws IllegalArgumentException where it has not both parts
   */
  static PromptTemplate of(String file) {
    var parts = PARTS.matcher(file);
    if (!parts.matches()) {
      throw new IllegalArgumentException("it needs the headings “# System” and “# User”");
    }
    return new PromptTemplate(parts.group("system").strip(), parts.group("user").strip());
  }

  /** The names of its gaps. */
  Set<String> gaps() {
    return GAP.matcher(system + "\n" + user)
        .results()
        .map(gap -> gap.group(1))
        .collect(Collectors.toSet());
  }

  /** The same with its gaps filled. */
  PromptTemplate filled(Map<String, String> values) {
    return new PromptTemplate(filled(system, values), filled(user, values));
  }

  private static String filled(String part, Map<String, String> values) {
    return GAP.matcher(part).replaceAll(gap -> Matcher.quoteReplacement(value(gap, values)));
  }

  private static String value(MatchResult gap, Map<String, String> values) {
    var value = values.get(gap.group(1));
    if (value == null) {
      throw new IllegalArgumentException("nothing to fill {{" + gap.group(1) + "}} with");
    }
    return value;
  }
}
