package dev.munshi.app;

import dev.munshi.answer.Answerer;
import dev.munshi.answer.CorpusCheck;
import dev.munshi.answer.Coverage;
import dev.munshi.answer.Support;
import dev.munshi.article.Access;
import dev.munshi.article.Reference;
import dev.munshi.chat.Desk;
import dev.munshi.chat.Orderer;
import dev.munshi.chat.StandingOrder;
import dev.munshi.digest.Room;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The desk of one room, at a home.
 *
 * @param access what may be told in the room
 */
record HomeDesk(OpenHome open, Answering answering, Room room, Access access) implements Desk {

  @Override
  public Answerer answerer() {
    return answering.from(open, access);
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
    return coming(order);
  }

  @Override
  public Document timeline(String topic, LocalDate asked) {
    return coming(topic);
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
    return List.of();
  }

  @Override
  public Document sources() {
    return coming("sources");
  }

  @Override
  public Document order(Orderer orderer, String order) {
    return coming(order);
  }

  private static Document coming(String what) {
    return new Document(what, List.of(Paragraph.of("This is being built.")));
  }
}
