package dev.munshi.chat;

import dev.munshi.answer.Answer;
import dev.munshi.answer.Reply;
import dev.munshi.digest.Order;
import dev.munshi.digest.Room;
import dev.munshi.document.Document;
import dev.munshi.store.KeptReply;
import dev.munshi.store.KeptWatch;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A question that nothing answered, and of which somebody wants to be told when it is known.
 *
 * @param room where they are told: what was answered privately, in their direct chat
 */
public record Awaited(Room room, Order order) {

  private static final Logger LOG = LoggerFactory.getLogger(Awaited.class);

  /**
   * Nothing where it was answered, was no question, or was kept by another version of Munshi.
   *
   * @param person who wants to be told
   */
  public static Optional<Awaited> of(KeptReply kept, String person) {
    return unanswered(kept).map(reply -> of(kept, reply, person));
  }

  private static Optional<Reply> unanswered(KeptReply kept) {
    try {
      return UtteranceJson.read(kept.json()) instanceof Utterance.Answered(var reply)
              && reply.answer() instanceof Answer.NotFound
          ? Optional.of(reply)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      LOG.warn("{}", e.getMessage());
      return Optional.empty();
    }
  }

  private static Awaited of(KeptReply kept, Reply reply, String person) {
    var place = kept.place();
    boolean isDirect = kept.isPrivate();
    var thread = isDirect ? "" : Objects.requireNonNullElse(place.thread(), "");
    var asked = new KeptWatch.Asked(place.key(), thread, reply.question().asked(), kept.arrival());
    var question = Objects.requireNonNullElse(reply.understood(), reply.question().text());
    var line = question.replaceAll("\\s+", " ");
    return new Awaited(
        new Room(place.surface(), place.team(), isDirect ? person : place.room()),
        new Order.Await(line, asked, isDirect));
  }

  /**
   * Keeps it.
   *
   * @return what was done, or why it was not
   */
  public Document keep(Desks desks, Orderer orderer) {
    return desks.of(room).order(orderer, order);
  }
}
