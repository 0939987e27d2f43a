package dev.munshi.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.munshi.chat.SetupFinding;
import java.util.List;

/** Prints what a look at a network's setting-up showed. */
final class Findings {

  private Findings() {}

  /**
   * @return the exit code: 0 where nothing is to be done
   */
  static int print(Terminal terminal, List<SetupFinding> findings, boolean isJson) {
    findings.forEach(
        isJson ? finding -> printJson(terminal, finding) : finding -> print(terminal, finding));
    return findings.stream().allMatch(SetupFinding::isOk) ? 0 : 1;
  }

  static List<SetupFinding> of(SettingsException e) {
    return e.problems().stream()
        .map(said -> new SetupFinding("settings", said, "Mend it in munshi.yaml."))
        .toList();
  }

  private static void print(Terminal terminal, SetupFinding finding) {
    terminal.print(
        (finding.isOk() ? "ok       " : "problem  ") + finding.check() + ": " + finding.said());
    if (finding.mend() != null) {
      terminal.print("         " + finding.mend());
    }
  }

  private static void printJson(Terminal terminal, SetupFinding finding) {
    terminal.print(
        JsonNodeFactory.instance
            .objectNode()
            .put("check", finding.check())
            .put("status", finding.isOk() ? "ok" : "problem")
            .put("said", finding.said())
            .put("mend", finding.mend()));
  }
}
