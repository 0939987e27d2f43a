package dev.munshi.app;

import dev.munshi.answer.Answerer;
import dev.munshi.answer.CorpusCheck;
import dev.munshi.answer.Coverage;
import dev.munshi.answer.Remark;
import dev.munshi.answer.Support;
import dev.munshi.article.Access;
import dev.munshi.article.Reference;
import dev.munshi.briefing.BriefingDocuments;
import dev.munshi.briefing.MinuteTaker;
import dev.munshi.briefing.PromiseOrder;
import dev.munshi.briefing.Topic;
import dev.munshi.chat.Desk;
import dev.munshi.chat.Orderer;
import dev.munshi.corpus.feeds.FeedSettings;
import dev.munshi.corpus.feeds.SourceList;
import dev.munshi.digest.Order;
import dev.munshi.digest.OrderDesk;
import dev.munshi.digest.Room;
import dev.munshi.digest.StandingOrder;
import dev.munshi.document.Document;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * The desk of one room, at a home.
 *
 * @param access what may be told in the room
 */
record HomeDesk(OpenHome open, Standing standing, Room room, Access access) implements Desk {

  /** What is the same at every desk of a home. */
  record Standing(Answering answering, FeedSettings feeds, OrderDesk orders) {}

  @Override
  public Answerer answerer() {
    return standing.answering().from(open, access);
  }

  @Override
  public Optional<String> textOf(String article, int revision) {
    return open.holdings(access).textOf(article, revision);
  }

  @Override
  public Support check(String claim, LocalDate asked) {
    return new CorpusCheck(open.retriever(access)).check(claim, asked);
  }

  @Override
  public Document summary(String order, LocalDate asked) {
    return BriefingDocuments.of(briefings().summarizer().of(Topic.of(order, asked), asked));
  }

  @Override
  public Document minutes(List<Remark> remarks, LocalDate asked, ZoneId zone) {
    var taker =
        new MinuteTaker(open.retriever(access).vocabulary(), standing.answering().ofThreads());
    return BriefingDocuments.of(taker.of(remarks, asked, zone), zone);
  }

  @Override
  public Document timeline(String topic, LocalDate asked) {
    return BriefingDocuments.of(briefings().chronicler().of(Topic.of(topic, asked), asked));
  }

  @Override
  public Document promises(String order, LocalDate asked) {
    var found = briefings().commitments().of(PromiseOrder.of(order, asked), asked);
    return BriefingDocuments.of(found, asked);
  }

  private Briefings briefings() {
    return new Briefings(open, access, standing.answering());
  }

  @Override
  public Coverage coverage() {
    return open.holdings(access).coverage(List.of());
  }

  @Override
  public List<Reference> latest(int limit) {
    return open.articles().visibleTo(access).latest(limit);
  }

  @Override
  public List<StandingOrder> standing(String person) {
    return standing.orders().of(room, person);
  }

  @Override
  public List<StandingOrder> standingOfAll() {
    return standing.orders().around(room);
  }

  @Override
  public Document sources() {
    var sources = SourceList.of(standing.feeds(), Optional.of(open.feeds()), access);
    return SourcesDocument.of(sources, coverage());
  }

  @Override
  public Document order(Orderer orderer, String order) {
    return standing.orders().take(by(orderer), order);
  }

  @Override
  public Document order(Orderer orderer, Order order) {
    return standing.orders().take(by(orderer), order);
  }

  private OrderDesk.Orderer by(Orderer orderer) {
    return new OrderDesk.Orderer(room, orderer.person(), orderer.zone(), orderer.key());
  }
}
