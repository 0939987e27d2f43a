package dev.munshi.app;

import java.util.List;

/** The settings cannot be used; the message lists every problem. */
final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  SettingsException(List<String> problems) {
    super("the settings cannot be used:\n  " + String.join("\n  ", problems));
  }
}
