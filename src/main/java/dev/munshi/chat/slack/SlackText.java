package dev.munshi.chat.slack;

import dev.munshi.answer.Answer;
import dev.munshi.answer.Caption;
import dev.munshi.answer.CitedSources;
import dev.munshi.answer.Coverage;
import dev.munshi.answer.Reply;
import dev.munshi.answer.Statement;
import dev.munshi.article.Reference;
import dev.munshi.chat.Utterance;
import dev.munshi.document.Document;
import dev.munshi.language.Isolated;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An utterance as text alone, for notifications and screen readers: the answer first, then the
 * sources. Escaped; it is to be sent with {@code mrkdwn} off and {@code parse=none}.
 */
final class SlackText {

  /** In UTF-16 units, after escaping; Slack advises to stay below. */
  private static final int LENGTH = 4_000;

  private SlackText() {}

  static String of(Utterance utterance) {
    return switch (utterance) {
      case Utterance.Notice notice -> escaped(notice.text());
      case Utterance.Whisper whisper -> escaped(whisper.text());
      case Utterance.Told told -> of(told.document());
      case Utterance.Answered answered -> escaped(String.join("\n", lines(answered.reply())));
    };
  }

  static String of(Document document) {
    return escaped(document.text());
  }

  /** The part of an answer that is there so far. */
  static String of(List<Statement> soFar) {
    return escaped(statements(soFar, new CitedSources(soFar)) + " …");
  }

  private static String statements(List<Statement> statements, CitedSources sources) {
    return statements.stream()
        .map(statement -> marked(statement, sources))
        .collect(Collectors.joining(" "));
  }

  private static List<String> lines(Reply reply) {
    var lines =
        switch (reply.answer()) {
          case Answer.Found found -> found(found);
          case Answer.NotFound no -> notFound(no.text(), no.coverage());
        };
    if (reply.understood() != null) {
      lines.add("Understood as: " + Isolated.of(reply.understood()));
    }
    if (reply.note() != null) {
      lines.add(Isolated.of(reply.note()));
    }
    return lines;
  }

  private static List<String> found(Answer.Found found) {
    var sources = CitedSources.of(found);
    var lines = new ArrayList<String>();
    if (found.accounts().isEmpty()) {
      lines.add(statements(found.statements(), sources));
    } else {
      lines.add(Caption.DIFFERING);
    }
    for (var account : found.accounts()) {
      lines.add("• " + Caption.of(account) + ": " + marked(account.statement(), sources));
    }
    for (var source : sources.all()) {
      lines.add(source.mark() + " " + line(source.article(), Caption.of(source)));
      lines.add(Caption.of(source.whereabouts()));
      source.quotes().forEach(quote -> lines.add("“" + Isolated.of(quote) + "”"));
    }
    lines.removeIf(String::isEmpty);
    return lines;
  }

  private static String marked(Statement statement, CitedSources sources) {
    var marks =
        sources.of(statement).stream()
            .map(CitedSources.Source::mark)
            .collect(Collectors.joining("", " ", ""));
    return Isolated.of(statement.text(), marks);
  }

  private static String line(Reference article) {
    return line(article, Caption.of(article));
  }

  private static String line(Reference article, String caption) {
    var url = article.url();
    var line = Isolated.of(article.title()) + " · " + caption;
    return url == null || !RichText.isWeb(url) ? line : line + " · " + url;
  }

  private static List<String> notFound(String no, Coverage coverage) {
    var lines = new ArrayList<String>();
    lines.add(coverage.articles() == 0 ? no : no + " " + Caption.of(coverage));
    if (coverage.newest() != null) {
      lines.add("The newest: " + line(coverage.newest()));
    }
    if (!coverage.near().isEmpty()) {
      lines.add("Close titles, no answer in them:");
      coverage.near().forEach(article -> lines.add("• " + line(article)));
    }
    return lines;
  }

  /** Escaped as Slack asks, and cut so that no escape is cut through. */
  private static String escaped(String raw) {
    var text = Isolated.shown(raw);
    int fitting = LENGTH;
    var escaped = escapedWhole(Clip.to(fitting, text));
    while (escaped.length() > LENGTH) {
      // An escape is at most five characters long, so this much less is never too little left.
      fitting -= Math.max(1, (escaped.length() - LENGTH) / 5);
      escaped = escapedWhole(Clip.to(fitting, text));
    }
    return escaped;
  }

  private static String escapedWhole(String text) {
    return text.chars().mapToObj(c -> escape((char) c)).collect(Collectors.joining());
  }

  private static String escape(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      default -> String.valueOf(c);
    };
  }
}
