package dev.munshi.app;

import dev.munshi.answer.Answerer;
import dev.munshi.answer.CorpusCheck;
import dev.munshi.answer.Support;
import dev.munshi.briefing.BriefingDocuments;
import dev.munshi.briefing.Chronicler;
import dev.munshi.briefing.Summarizer;
import dev.munshi.briefing.Topic;
import dev.munshi.chat.Desk;
import dev.munshi.chat.Orderer;
import dev.munshi.corpus.feeds.FeedSettings;
import dev.munshi.corpus.feeds.SourceList;
import dev.munshi.digest.OrderDesk;
import dev.munshi.digest.Room;
import dev.munshi.document.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The desk of one room, at a home. */
record HomeDesk(OpenHome open, Answering answering, Standing standing, Room room) implements Desk {

  /** What is the same at every desk of a home. */
  record Standing(FeedSettings feeds, OrderDesk orders) {}

  @Override
  public Answerer answerer() {
    return answering.from(open);
  }

  @Override
  public Support check(String claim, LocalDate asked) {
    return new CorpusCheck(open.retriever()).check(claim, asked);
  }

  @Override
  public Document summary(String order, LocalDate asked) {
    var summarizer =
        new Summarizer(open.retriever(), open.holdings(), new HomeArchive(open.articles()));
    return BriefingDocuments.of(summarizer.of(Topic.of(order, asked), asked));
  }

  @Override
  public Document timeline(String topic, LocalDate asked) {
    var chronicler =
        new Chronicler(open.retriever(), open.holdings(), new HomeArchive(open.articles()));
    return BriefingDocuments.of(chronicler.of(Topic.of(topic, asked), asked));
  }

  @Override
  public Document sources() {
    var sources = SourceList.of(standing.feeds(), Optional.of(open.feeds()));
    return SourcesDocument.of(sources, open.holdings().coverage(List.of()));
  }

  @Override
  public Document order(Orderer orderer, String order) {
    return standing
        .orders()
        .take(new OrderDesk.Orderer(room, orderer.person(), orderer.zone()), order);
  }
}
