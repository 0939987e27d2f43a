package dev.munshi.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.munshi.answer.ReplyJson;
import dev.munshi.briefing.Commitments;
import dev.munshi.briefing.Summary;
import dev.munshi.briefing.Timeline;
import dev.munshi.briefing.Topic;

/** Summaries and timelines as JSON. */
final class BriefingJson {

  private BriefingJson() {}

  static ObjectNode of(Summary summary) {
    var json = of(summary.topic());
    json.put("answered", !summary.points().isEmpty());
    json.put("articles", summary.articles());
    var statements = json.putArray("statements");
    for (var point : summary.points()) {
      var reported = point.reported();
      statements.add(
          ReplyJson.of(point.statement())
              .put("when", point.when())
              .put("reported", reported == null ? null : reported.toString()));
    }
    var disputed = json.putArray("disputed");
    for (var dispute : summary.disputed()) {
      var accounts = disputed.addObject().putArray("accounts");
      dispute.accounts().forEach(account -> accounts.add(ReplyJson.of(account)));
    }
    json.put("written", summary.telling().written());
    if (summary.telling().note() != null) {
      json.put("note", summary.telling().note());
    }
    json.set("coverage", ReplyJson.of(summary.coverage()));
    return json;
  }

  static ObjectNode of(Timeline timeline) {
    var json = of(timeline.topic());
    json.put("answered", !timeline.events().isEmpty());
    var events = json.putArray("events");
    for (var event : timeline.events()) {
      var one =
          events
              .addObject()
              .put("when", event.when())
              .put("from", event.first().toString())
              .put("to", event.last().toString())
              .put("planned", event.planned())
              .put("differs", event.differs());
      var tellings = one.putArray("statements");
      event.tellings().forEach(telling -> tellings.add(ReplyJson.of(telling)));
    }
    json.set("coverage", ReplyJson.of(timeline.coverage()));
    return json;
  }

  static ObjectNode of(Commitments commitments) {
    var json = JsonNodeFactory.instance.objectNode().put("promises", commitments.order().written());
    json.put("answered", !commitments.items().isEmpty());
    var items = json.putArray("items");
    for (var item : commitments.items()) {
      var reported = item.reported();
      var one = items.addObject().put("who", item.who()).put("due", item.dueInWords());
      one.put("reported", reported == null ? null : reported.toString());
      one.set("statement", ReplyJson.of(item.statement()));
      item.sequel()
          .ifPresent(
              sequel -> {
                one.put("done", sequel.isDone());
                one.set("later", ReplyJson.of(sequel.statement()));
              });
    }
    json.set("coverage", ReplyJson.of(commitments.coverage()));
    return json;
  }

  private static ObjectNode of(Topic topic) {
    var days = topic.published();
    return JsonNodeFactory.instance
        .objectNode()
        .put("topic", topic.written())
        .put("from", days == null ? null : days.first().toString())
        .put("to", days == null ? null : days.last().toString());
  }
}
