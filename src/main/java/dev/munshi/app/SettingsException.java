package dev.munshi.app;

import java.util.ArrayList;
import java.util.List;

/** The settings cannot be used; the message lists every problem. */
final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final ArrayList<String> problems;

  SettingsException(List<String> problems) {
    super("the settings cannot be used:\n  " + String.join("\n  ", problems));
    this.problems = new ArrayList<>(problems);
  }

  List<String> problems() {
    return List.copyOf(problems);
  }
}
