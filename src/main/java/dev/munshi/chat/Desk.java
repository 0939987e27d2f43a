package dev.munshi.chat;

import dev.munshi.answer.Answerer;
import dev.munshi.answer.Coverage;
import dev.munshi.answer.Remark;
import dev.munshi.answer.Support;
import dev.munshi.article.Reference;
import dev.munshi.digest.Order;
import dev.munshi.digest.StandingOrder;
import dev.munshi.document.Document;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What the bot can do for the people of one room, with the articles that may be told there. */
public interface Desk {

  /** Answers questions. */
  Answerer answerer();

  /**
   * The stored text of an article, where it may be told here.
   *
   * @param revision which of its texts, from 1
   */
  Optional<String> textOf(String article, int revision);

  /** Says how far the articles bear out a claim of one sentence. */
  Support check(String claim, LocalDate asked);

  /**
   * What happened, who, when.
   *
   * @param order what of, as it was written: a topic, an address, a time
   */
  Document summary(String order, LocalDate asked);

  /**
   * What people said in a thread.
   *
   * @param remarks oldest first, at least one
   * @param zone of who asks
   */
  Document minutes(List<Remark> remarks, LocalDate asked, ZoneId zone);

  /** Dated events of a topic, in their order. */
  Document timeline(String topic, LocalDate asked);

  /**
   * Who said that they would do what, and by when.
   *
   * @param order of whom and on what, as it was written; empty for all
   */
  Document promises(String order, LocalDate asked);

  /** How much there is, and from when. */
  Coverage coverage();

  /** The latest article of each of the newest stories, the newest first. */
  List<Reference> latest(int limit);

  /** What somebody has ordered, in any room of this one's network and workspace. */
  List<StandingOrder> standing(String person);

  /** What everybody has ordered, in any room of this one's network and workspace. */
  List<StandingOrder> standingOfAll();

  /** What the articles are and where they come from. */
  Document sources();

  /**
   * Does what an order for digests or watches says.
   *
   * @param order as it was written, with its first word: {@code digest subscribe daily at 09:00}
   * @return what was done, or how to say it
   */
  Document order(Orderer orderer, String order);

  /**
   * Does an order that was not written as a line.
   *
   * @return what was done, or why it was not
   */
  Document order(Orderer orderer, Order order);
}
