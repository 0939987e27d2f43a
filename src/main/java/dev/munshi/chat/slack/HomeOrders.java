package dev.munshi.chat.slack;

import dev.munshi.chat.Desk;
import dev.munshi.chat.Orderer;
import dev.munshi.digest.Order;
import dev.munshi.digest.Room;
import dev.munshi.digest.StandingOrder;
import dev.munshi.document.Block;
import dev.munshi.document.Document;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Orders that come from home tabs and windows. They call nothing of Slack. Thread-safe. */
final class HomeOrders {

  private static final Logger LOG = LoggerFactory.getLogger(HomeOrders.class);
  private static final Pattern NAMED =
      Pattern.compile("(?<kind>digest|watch) (?<number>[0-9]{1,9}) (?<room>[A-Z0-9]{1,50})");
  private static final String READING =
      "I am still reading the articles; please try again in a minute.";

  private final SlackServices services;
  private final Set<String> admins;

  /**
   * @param admins by id, who may change what others have ordered
   */
  HomeOrders(SlackServices services, Set<String> admins) {
    this.services = services;
    this.admins = admins;
  }

  /** What came of an order. */
  record Outcome(boolean isDone, Document said) {

    static Outcome not(String why) {
      return new Outcome(false, HomeOrders.said(why));
    }
  }

  /** How a button names an order; {@link #find} understands it. */
  static String name(StandingOrder order) {
    return "%s %d %s"
        .formatted(order.isWatch() ? "watch" : "digest", order.number(), order.room().id());
  }

  boolean isAdmin(String person) {
    return admins.contains(person);
  }

  Optional<Desk> desk(String team, String room) {
    return services.desks().get().map(desks -> desks.of(new Room(SlackPort.SURFACE, team, room)));
  }

  /** A standing order that this person may change: their own, and any for an admin. */
  Optional<StandingOrder> find(Pressed by, String name) {
    var named = NAMED.matcher(name);
    return named.matches()
        ? desk(by.team(), named.group("room")).stream()
            .flatMap(desk -> changeable(desk, by.person()))
            .filter(order -> name(order).equals(name))
            .findFirst()
        : Optional.empty();
  }

  private Stream<StandingOrder> changeable(Desk desk, String person) {
    return (isAdmin(person) ? desk.standingOfAll() : desk.standing(person)).stream();
  }

  /** Orders something new for a room. */
  Outcome place(Pressed by, String room, ZoneId zone, Order order) {
    var desk = desk(by.team(), room);
    if (desk.isEmpty()) {
      return Outcome.not(READING);
    }
    var before = names(desk.get(), by.person(), room);
    var said = desk.get().order(new Orderer(by.person(), zone, "press/" + by.trigger()), order);
    return new Outcome(!before.containsAll(names(desk.get(), by.person(), room)), said);
  }

  private static Set<String> names(Desk desk, String person, String room) {
    return desk.standing(person).stream()
        .filter(order -> order.room().id().equals(room))
        .map(HomeOrders::name)
        .collect(Collectors.toSet());
  }

  /**
   * Does what one of the buttons at a standing order says, wherever that stands: what somebody has
   * ordered they may end in every room.
   *
   * @param name as {@link #name} gives it
   * @return what was done, or why it was not
   */
  Document change(Pressed by, String action, String name) {
    try {
      if (services.desks().get().isEmpty()) {
        return said(READING);
      }
      return find(by, name)
          .map(standing -> change(by, action, standing))
          .orElseGet(() -> said("That no longer stands, or somebody else has ordered it."));
    } catch (RuntimeException e) {
      LOG.error("{} of {} failed", action, name, e);
      return said("That went wrong; please try again in a minute.");
    }
  }

  private Document change(Pressed by, String action, StandingOrder standing) {
    int number = standing.number();
    var order =
        switch (action) {
          case HomeTab.PAUSE -> new Order.Pause(number);
          case HomeTab.RESUME -> new Order.Resume(number);
          default ->
              standing.isWatch() ? new Order.RemoveWatch(number) : new Order.Unsubscribe(number);
        };
    // the zone matters to new orders alone
    var orderer = new Orderer(by.person(), ZoneId.systemDefault());
    return desk(by.team(), standing.room().id())
        .map(desk -> desk.order(orderer, order))
        .orElseGet(() -> said(READING));
  }

  static Document said(String sentence) {
    return new Document(sentence, List.<Block>of());
  }
}
