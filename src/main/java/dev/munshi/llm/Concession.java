package dev.munshi.llm;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What some models and servers refuse, and what is asked without. */
enum Concession {
  /** Models that think have one temperature. */
  TEMPERATURE("temperature"),
  /** They also count their thoughts, under another name, into the length of the text. */
  MAX_TOKENS("max_tokens|max_completion_tokens"),
  /** A schema of the JSON that is wanted. */
  SCHEMA("format|schema|grammar|json mode|output_config");

  private final Pattern words;

  Concession(String words) {
    this.words = Pattern.compile(words);
  }

  /** Those that a refusal names. */
  static Set<Concession> namedIn(String refusal) {
    var lower = refusal.toLowerCase(Locale.ROOT);
    var named = EnumSet.noneOf(Concession.class);
    Arrays.stream(values()).filter(each -> each.words.matcher(lower).find()).forEach(named::add);
    return named;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
