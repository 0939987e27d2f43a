package dev.munshi.corpus.reading;

import com.fasterxml.jackson.core.JsonProcessingException;

/** Makes a parser's message one short phrase. */
final class JsonReason {

  private JsonReason() {}

  static String of(JsonProcessingException e) {
    var message =
        CleanText.line(String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("broken"));
    var where = e.getLocation();
    var phrase =
        Titles.cut(message.replaceAll(" ?\\((?:for|start marker|code)[^)]*\\)| at \\[.*", ""));
    return where == null || where.getColumnNr() < 1
        ? phrase
        : phrase + " (column " + where.getColumnNr() + ")";
  }
}
