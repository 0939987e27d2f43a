package dev.munshi.evaluation;

import static org.apache.commons.text.StringEscapeUtils.escapeHtml4;

import dev.munshi.answer.Answer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The failures as a page to read in a browser; whatever it shows of questions and articles is text.
 */
public final class FailurePage {

  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en"><meta charset="utf-8"><title>Failures</title>
      <meta name="viewport" content="width=device-width">
      <style>
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem }
        article { border-top: 1px solid #ccc; padding: .5rem 0 }
        h2 { font-size: 1rem; margin: .5rem 0 } dt { color: #666; font-size: .85rem } dd { margin: 0 0 .5rem }
        @media (prefers-color-scheme: dark) { body { background: #111; color: #eee } dt { color: #aaa } }
      </style>
      """;

  private FailurePage() {}

  public static String of(Figures figures) {
    var failures = figures.failures();
    return HEAD
        + "<h1>%,d of %,d questions failed</h1>\n"
            .formatted(failures.size(), figures.judged().size())
        + failures.stream().map(FailurePage::of).collect(Collectors.joining());
  }

  private static String of(Judgement judgement) {
    var question = judgement.question();
    return "<article><h2>"
        + escapeHtml4(question.text())
        + "</h2>\n<dl>"
        + row("What happened", happened(judgement))
        + row("Expected", question.answerable() ? joined(question.contains()) : "no answer")
        + row("In", joined(question.articles()))
        + row("Said", said(judgement))
        + row("Found", found(judgement))
        + "</dl></article>\n";
  }

  private static String row(String name, String value) {
    return value.isEmpty() ? "" : "<dt>" + name + "</dt><dd>" + escapeHtml4(value) + "</dd>\n";
  }

  private static String happened(Judgement judgement) {
    var confidence =
        String.format(Locale.ROOT, " (confidence %.2f)", judgement.reply().answer().confidence());
    if (!judgement.answered()) {
      return "Refused, though the corpus has the answer" + confidence;
    }
    return (judgement.question().answerable() ? "Answered something else" : "Should have refused")
        + confidence;
  }

  private static String said(Judgement judgement) {
    return judgement.reply().answer() instanceof Answer.Found found ? found.text() : "";
  }

  private static String found(Judgement judgement) {
    int rank = judgement.rank();
    var titles = joined(judgement.found().stream().limit(3).map(a -> a.title()).toList());
    var where = rank == 0 ? "expected article not among ten" : "expected article at place " + rank;
    return judgement.question().articles().isEmpty() ? titles : where + "; first: " + titles;
  }

  private static String joined(List<String> texts) {
    return String.join(" · ", texts);
  }
}
