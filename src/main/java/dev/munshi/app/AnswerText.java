package dev.munshi.app;

import dev.munshi.answer.Answer;
import dev.munshi.answer.Caption;
import dev.munshi.answer.CitedSources;
import dev.munshi.answer.CitedSources.Source;
import dev.munshi.answer.Coverage;
import dev.munshi.answer.Reply;
import dev.munshi.answer.Statement;
import dev.munshi.article.Reference;
import dev.munshi.language.Isolated;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An answer as a person reads it on a terminal, also while it comes about. Not thread-safe. */
final class AnswerText {

  private final List<Statement> shown = new ArrayList<>();

  /** A statement that is shown before the rest. */
  String add(Statement statement) {
    shown.add(statement);
    return marked(statement, new CitedSources(shown));
  }

  /** All of the reply that was not added before. */
  String rest(Reply reply) {
    var understood =
        reply.understood() == null ? "" : "(" + Isolated.of(reply.understood()) + ")\n\n";
    var note = reply.note() == null ? "" : "\n" + Isolated.of(reply.note());
    return understood
        + switch (reply.answer()) {
          case Answer.Found found -> of(found);
          case Answer.NotFound none -> none.text() + "\n" + of(none.coverage());
        }
        + note;
  }

  private String of(Answer.Found found) {
    var sources = CitedSources.of(found);
    var told = found.accounts().isEmpty() ? statements(found, sources) : accounts(found, sources);
    var cited = sources.all().stream().map(AnswerText::of).collect(Collectors.joining("\n"));
    return told
        + (told.isEmpty() ? "\n" : "\n\n")
        + cited
        + "\nConfidence %.2f".formatted(found.confidence());
  }

  private String statements(Answer.Found found, CitedSources sources) {
    return found.statements().stream()
        .skip(shown.size())
        .map(statement -> marked(statement, sources))
        .collect(Collectors.joining("\n"));
  }

  private static String accounts(Answer.Found found, CitedSources sources) {
    return found.accounts().stream()
        .map(account -> Caption.of(account) + ":\n    " + marked(account.statement(), sources))
        .collect(Collectors.joining("\n  - ", Caption.DIFFERING + "\n  - ", ""));
  }

  private static String marked(Statement statement, CitedSources sources) {
    var marks = sources.of(statement).stream().map(Source::mark).collect(Collectors.joining());
    return Isolated.of(statement.text(), " " + marks);
  }

  private static String of(Source source) {
    var line = line(source.article(), Caption.of(source));
    var text = new StringBuilder(source.mark()).append(' ').append(line);
    var whereabouts = Caption.of(source.whereabouts());
    if (!whereabouts.isEmpty()) {
      text.append("\n    ").append(whereabouts);
    }
    source.quotes().forEach(quote -> text.append("\n    ").append(quoted(quote)));
    return text.append('\n').toString();
  }

  static String quoted(String quote) {
    return "“" + Isolated.of(quote) + "”";
  }

  /** Title, publisher, dates and address, as far as they are known. */
  static String line(Reference article) {
    return line(article, Caption.of(article));
  }

  private static String line(Reference article, String caption) {
    var address = article.url() == null ? "" : "\n    " + article.url();
    return Isolated.of(article.title()) + " · " + caption + address;
  }

  private static String of(Coverage coverage) {
    if (coverage.articles() == 0) {
      return "Take some in with: munshi ingest FILE…";
    }
    var text = new StringBuilder(Caption.of(coverage));
    if (!coverage.near().isEmpty()) {
      text.append("\nClose titles, no answer in them:");
      coverage.near().forEach(article -> text.append("\n  - ").append(line(article)));
    }
    return text.toString();
  }
}
