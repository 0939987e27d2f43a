package dev.munshi.app;

import dev.munshi.answer.Answer;
import dev.munshi.answer.Citation;
import dev.munshi.answer.Coverage;
import dev.munshi.answer.Reply;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An answer as a person reads it on a terminal. */
final class AnswerText {

  private AnswerText() {}

  static String of(Reply reply) {
    var understood = reply.understood() == null ? "" : "(" + reply.understood() + ")\n\n";
    return understood
        + switch (reply.answer()) {
          case Answer.Found found -> of(found);
          case Answer.NotFound none -> none.text() + "\n" + of(none.coverage());
        };
  }

  private static String of(Answer.Found found) {
    var sources = new LinkedHashMap<Reference, List<String>>();
    var text = new StringBuilder();
    for (var statement : found.statements()) {
      text.append(statement.text());
      for (var citation : statement.citations()) {
        sources.computeIfAbsent(citation.article(), a -> new ArrayList<>()).add(citation.quote());
        text.append(" [").append(number(sources.keySet(), citation)).append(']');
      }
      text.append('\n');
    }
    sources.forEach((article, quotes) -> text.append(source(sources, article, quotes)));
    return text + "\nConfidence %.2f".formatted(found.confidence());
  }

  private static int number(Iterable<Reference> sources, Citation citation) {
    int number = 0;
    for (var source : sources) {
      number++;
      if (source.equals(citation.article())) {
        break;
      }
    }
    return number;
  }

  private static String source(
      LinkedHashMap<Reference, List<String>> sources, Reference article, List<String> quotes) {
    int number = List.copyOf(sources.keySet()).indexOf(article) + 1;
    var quoted =
        quotes.stream().map(quote -> "    “" + quote + "”").collect(Collectors.joining("\n"));
    return "\n[" + number + "] " + line(article) + "\n" + quoted + "\n";
  }

  /** Title, publisher, dates and address, as far as they are known. */
  static String line(Reference article) {
    var parts =
        Stream.of(
            article.title(),
            article.publisher(),
            article.published() == null
                ? "date unknown"
                : "published " + article.published().inWords(),
            article.eventDate() == null ? null : "event " + article.eventDate().inWords(),
            article.url());
    return parts.filter(part -> part != null).collect(Collectors.joining(" · "));
  }

  private static String of(Coverage coverage) {
    if (coverage.articles() == 0) {
      return "Take some in with: munshi ingest FILE…";
    }
    var text = new StringBuilder("They are " + count(coverage.articles(), "article"));
    text.append(coverage.publishers() == 0 ? "" : " of " + count(coverage.publishers(), "outlet"));
    text.append(period(coverage.from(), coverage.to())).append('.');
    if (!coverage.near().isEmpty()) {
      text.append("\nNear, but no answer:");
      coverage.near().forEach(article -> text.append("\n  - ").append(line(article)));
    }
    return text.toString();
  }

  private static String count(int number, String what) {
    return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
  }

  private static String period(@Nullable PartialDate from, @Nullable PartialDate to) {
    return from == null || to == null
        ? ""
        : ", published from " + from.inWords() + " to " + to.inWords();
  }
}
