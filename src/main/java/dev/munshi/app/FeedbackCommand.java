package dev.munshi.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.munshi.rendering.DocumentText;
import dev.munshi.store.Database;
import dev.munshi.store.JudgedReply;
import dev.munshi.store.KeptReply;
import dev.munshi.store.ReplyStore;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code munshi feedback}. */
@Command(
    name = "feedback",
    description =
        "Lists what could not be answered in chats lately, and what people think of the"
            + " answers.",
    mixinStandardHelpOptions = true)
final class FeedbackCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private HomeOptions options = new HomeOptions();

  @Option(names = "--limit", defaultValue = "20", description = "of each; else ${DEFAULT-VALUE}")
  private int limit;

  @Option(names = "--json", description = "one line of JSON for each question")
  private boolean json;

  FeedbackCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    var database = options.database();
    try {
      tell(database.map(ReplyStore::new), Math.max(1, limit));
    } finally {
      database.ifPresent(Database::close);
    }
    return 0;
  }

  private void tell(Optional<ReplyStore> replies, int most) {
    var unanswered = replies.map(store -> store.unanswered(most)).orElse(List.of());
    var judged = replies.map(store -> store.judged(most)).orElse(List.of());
    if (json) {
      unanswered.forEach(reply -> terminal.print(json("unanswered", reply, reply.at())));
      judged.forEach(reply -> terminal.print(json(reply)));
    } else {
      var report = new FeedbackReport(ZoneId.systemDefault()).of(unanswered, judged);
      terminal.print(DocumentText.of(report));
    }
  }

  private static ObjectNode json(JudgedReply judged) {
    var feedback = judged.feedback();
    return json("judged", judged.reply(), feedback.at())
        .put("helped", feedback.helped())
        .put("reason", feedback.reason())
        .put("comment", feedback.comment());
  }

  private static ObjectNode json(String kind, KeptReply reply, Instant at) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("kind", kind)
        .put("at", at.toString())
        .put("network", reply.place().surface())
        .put("room", reply.place().room())
        .put("question", reply.question());
  }
}
