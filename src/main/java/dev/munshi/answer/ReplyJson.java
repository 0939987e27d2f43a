package dev.munshi.answer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Reference;
import org.jspecify.annotations.Nullable;

/** A reply as JSON, the same on the command line and over HTTP. */
public final class ReplyJson {

  private static final double NANOS_PER_MILLI = 1e6;

  private ReplyJson() {}

  public static ObjectNode of(Reply reply) {
    var answer = reply.answer();
    var json = JsonNodeFactory.instance.objectNode();
    json.put("question", reply.question().text());
    json.put("understood", reply.understood());
    json.put("answered", answer instanceof Answer.Found);
    json.put("answer", answer.text());
    json.put("confidence", Math.round(answer.confidence() * 10_000) / 10_000.0);
    var statements = json.putArray("statements");
    switch (answer) {
      case Answer.Found found -> {
        found.statements().forEach(statement -> fill(statements.addObject(), statement));
        if (!found.accounts().isEmpty()) {
          var accounts = json.putArray("accounts");
          found.accounts().forEach(account -> accounts.add(of(account)));
        }
        json.putNull("coverage");
      }
      case Answer.NotFound none -> json.set("coverage", of(none.coverage()));
    }
    if (reply.note() != null) {
      json.put("note", reply.note());
    }
    json.put("elapsed_ms", Math.round(reply.elapsed().toNanos() / NANOS_PER_MILLI * 10) / 10.0);
    return json;
  }

  /** A statement with its citations. */
  public static ObjectNode of(Statement statement) {
    var json = JsonNodeFactory.instance.objectNode();
    fill(json, statement);
    return json;
  }

  /** An account with who says so, or null. */
  public static ObjectNode of(Account account) {
    var json = JsonNodeFactory.instance.objectNode().put("speaker", account.speaker());
    fill(json, account.statement());
    return json;
  }

  private static void fill(ObjectNode json, Statement statement) {
    json.put("text", statement.text());
    var citations = json.putArray("citations");
    for (var citation : statement.citations()) {
      citations.add(of(citation));
    }
  }

  /** What is not so for most citations is a field only where it is so. */
  private static ObjectNode of(Citation citation) {
    var json = of(citation.article()).put("quote", citation.quote());
    if (citation.page() != null) {
      json.put("page", citation.page());
    }
    if (citation.article().revision() > 1) {
      json.put("revision", citation.article().revision());
    }
    var whereabouts = citation.whereabouts();
    if (whereabouts.gone() != null) {
      json.put("gone", whereabouts.gone().toString());
    }
    if (!whereabouts.reprints().isEmpty()) {
      var reprints = json.putArray("reprints");
      for (var reprint : whereabouts.reprints()) {
        reprints
            .addObject()
            .put("publisher", reprint.publisher())
            .put("url", reprint.url())
            .put("published", text(reprint.published()));
      }
    }
    return json;
  }

  public static ObjectNode of(Coverage coverage) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("articles", coverage.articles());
    json.put("publishers", coverage.publishers());
    json.put("from", text(coverage.from()));
    json.put("to", text(coverage.to()));
    json.set("newest", coverage.newest() == null ? null : of(coverage.newest()));
    var near = json.putArray("near");
    coverage.near().forEach(reference -> near.add(of(reference)));
    return json;
  }

  public static ObjectNode of(Reference reference) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("article", reference.name());
    json.put("url", reference.url());
    json.put("title", reference.title());
    json.put("publisher", reference.publisher());
    json.put("published", text(reference.published()));
    json.put("event_date", text(reference.eventDate()));
    return json;
  }

  private static @Nullable String text(@Nullable PartialDate date) {
    return date == null ? null : date.toString();
  }
}
