package dev.munshi.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.munshi.briefing.Topic;
import dev.munshi.chat.Checked;
import dev.munshi.chat.Desk;
import dev.munshi.chat.Help;
import dev.munshi.chat.Intent;
import dev.munshi.chat.Orderer;
import dev.munshi.chat.Utterance;
import dev.munshi.digest.Noticeboard;
import dev.munshi.document.Document;
import dev.munshi.document.Edition;
import dev.munshi.rendering.EditionMail;
import dev.munshi.web.Heard;
import dev.munshi.web.PageDesk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The desk of the page, by the grammar of the chats. */
record HomePageDesk(
    Desk desk, Briefings briefings, Noticeboard board, EditionMail mail, Clock clock)
    implements PageDesk {

  /** Who orders on the page and on the command line: they know nobody by name. */
  static final String PERSON = "console";

  @Override
  public Heard hear(String line) {
    var today = LocalDate.now(clock);
    var intent = Intent.of(line);
    return switch (intent) {
      case Intent.Ask ask -> new Heard.Question(ask.question());
      case Intent.Check check -> new Heard.Wish(() -> Checked.of(check.claim(), desk, today));
      case Intent.Summary summary -> new Heard.Wish(() -> desk.summary(summary.of(), today));
      case Intent.Timeline timeline -> new Heard.Wish(() -> desk.timeline(timeline.topic(), today));
      case Intent.Promises promises -> new Heard.Wish(() -> desk.promises(promises.of(), today));
      case Intent.Sources _ -> new Heard.Wish(desk::sources);
      case Intent.Order order ->
          new Heard.Order(() -> desk.order(new Orderer(PERSON, clock.getZone()), order.order()));
      case Intent.ThreadSummary _, Intent.Await _, Intent.Settings _ ->
          new Heard.Wish(() -> new Document("That works in a chat.", List.of()));
      case Intent.Help _, Intent.Mistaken _ ->
          new Heard.Wish(() -> said(Help.at(intent, "").orElseThrow()));
    };
  }

  private static Document said(Utterance utterance) {
    return utterance instanceof Utterance.Told told
        ? told.document()
        : new Document(utterance.text(), List.of());
  }

  @Override
  public ObjectNode summary(String topic) {
    var today = LocalDate.now(clock);
    return BriefingJson.of(briefings.summarizer().of(Topic.of(topic, today), today));
  }

  @Override
  public ObjectNode timeline(String topic) {
    var today = LocalDate.now(clock);
    return BriefingJson.of(briefings.chronicler().of(Topic.of(topic, today), today));
  }

  @Override
  public List<Edition.Heading> headings(int limit, int after) {
    return board.headings(limit, after);
  }

  @Override
  public List<Edition> editions(int limit) {
    return board.latest(limit);
  }

  @Override
  public Optional<Edition> edition(UUID id) {
    return board.edition(id);
  }

  @Override
  public byte[] mail(Edition edition) {
    return mail.of(edition);
  }
}
