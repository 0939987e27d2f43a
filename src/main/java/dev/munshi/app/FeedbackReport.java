package dev.munshi.app;

import dev.munshi.article.PartialDate;
import dev.munshi.document.Block;
import dev.munshi.document.Document;
import dev.munshi.language.Isolated;
import dev.munshi.language.VisibleText;
import dev.munshi.store.JudgedReply;
import dev.munshi.store.KeptReply;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What could not be answered, and what people think of answers.
 *
 * @param zone whose days are shown
 */
record FeedbackReport(ZoneId zone) {

  Document of(List<KeptReply> unanswered, List<JudgedReply> judged) {
    var blocks = new ArrayList<Block>();
    if (unanswered.isEmpty()) {
      blocks.add(Block.Paragraph.of("Every question was answered, or none was asked yet."));
    } else {
      blocks.add(new Block.Heading("Not answered"));
      blocks.add(bullets(unanswered.stream().map(reply -> line(reply, reply.at()))));
    }
    var bad = judged.stream().filter(reply -> !reply.feedback().helped()).toList();
    if (!bad.isEmpty()) {
      blocks.add(new Block.Heading("Said to be bad"));
      blocks.add(bullets(bad.stream().map(this::line)));
    }
    blocks.add(
        Block.Aside.of(
            judged.isEmpty()
                ? "Nobody has judged an answer yet."
                : "Latest judgements: %d good, %d bad."
                    .formatted(judged.size() - bad.size(), bad.size())));
    return new Document("Feedback", blocks);
  }

  private static Block bullets(Stream<String> lines) {
    return new Block.Bullets(lines.map(Block.Paragraph::of).toList());
  }

  private String line(JudgedReply judged) {
    var feedback = judged.feedback();
    return Stream.concat(
            Stream.of(line(judged.reply(), feedback.at())),
            Stream.of(
                    Optional.ofNullable(feedback.reason()), Optional.ofNullable(feedback.comment()))
                .flatMap(Optional::stream)
                .map(FeedbackReport::words))
        .collect(Collectors.joining(" · "));
  }

  private String line(KeptReply reply, Instant at) {
    return "%s · %s · %s"
        .formatted(
            words(reply.question()),
            PartialDate.of(LocalDate.ofInstant(at, zone)).inWords(),
            reply.place().surface());
  }

  /** Somebody's, in one line. */
  private static String words(String text) {
    return Isolated.of(VisibleText.of(text.strip().replaceAll("[\\s\\p{Cc}]+", " ")));
  }
}
