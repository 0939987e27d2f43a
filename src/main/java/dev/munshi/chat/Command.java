package dev.munshi.chat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The commands, the same on every network and on the command line. */
public enum Command {
  ASK("a question", "ask What did the regulator decide on online harms?"),
  CHECK("a claim", "check The authority blocked the platform in February 2024."),
  SUMMARY(
      "a topic, an address, a time, or in a thread: thread",
      "summary data protection bill since 1 March"),
  TIMELINE("a topic", "timeline social media rules"),
  PROMISES("", "promises by the telecom regulator"),
  DIGEST("what to do", "digest subscribe weekdays at 09:00 platform regulation"),
  SOURCES("", "sources"),
  SETTINGS("", "settings threads off"),
  WATCH("words to look out for", "watch \"National Coordinator\""),
  HELP("", "help digest");

  private final String needs;
  private final String example;

  Command(String needs, String example) {
    this.needs = needs;
    this.example = example;
  }

  /** As people write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What stands after it, in words; empty where nothing does. */
  public String needs() {
    return needs;
  }

  /** A line that works. */
  public String example() {
    return example;
  }

  static Optional<Command> of(String word) {
    return Arrays.stream(values())
        .filter(command -> command.word().equals(word.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}
