package dev.munshi.testing;

import dev.munshi.answer.Answerer;
import dev.munshi.answer.Coverage;
import dev.munshi.answer.Remark;
import dev.munshi.answer.Support;
import dev.munshi.article.Reference;
import dev.munshi.chat.Desk;
import dev.munshi.chat.Orderer;
import dev.munshi.digest.Order;
import dev.munshi.digest.StandingOrder;
import dev.munshi.document.Block.Paragraph;
import dev.munshi.document.Document;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A desk with one answerer; everything else that is asked of it, it repeats. */
public record SmallDesk(Answerer answerer) implements Desk {

  @Override
  public Optional<String> textOf(String article, int revision) {
    return Optional.empty();
  }

  @Override
  public Support check(String claim, LocalDate asked) {
    return new Support(0, List.of(), null);
  }

  @Override
  public Document summary(String order, LocalDate asked) {
    return told("summary", order);
  }

  @Override
  public Document minutes(List<Remark> remarks, LocalDate asked, ZoneId zone) {
    return told("minutes", remarks.toString());
  }

  @Override
  public Document timeline(String topic, LocalDate asked) {
    return told("timeline", topic);
  }

  @Override
  public Document promises(String by, LocalDate asked) {
    return told("promises", by);
  }

  @Override
  public Coverage coverage() {
    return new Coverage(0, 0, null, null, null, List.of());
  }

  @Override
  public List<Reference> latest(int limit) {
    return List.of();
  }

  @Override
  public List<StandingOrder> standing(String person) {
    return List.of();
  }

  @Override
  public List<StandingOrder> standingOfAll() {
    return List.of();
  }

  @Override
  public Document sources() {
    return told("sources", "all");
  }

  @Override
  public Document order(Orderer orderer, String order) {
    return told("order of " + orderer.person(), order);
  }

  @Override
  public Document order(Orderer orderer, Order order) {
    return told("order of " + orderer.person(), order.toString());
  }

  private static Document told(String title, String text) {
    return new Document(title, List.of(Paragraph.of(text)));
  }
}
