package dev.munshi.chat.slack;

import dev.munshi.digest.StandingOrder;
import dev.munshi.document.Document;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes people's home tabs and shows them. It calls Slack. Thread-safe. */
final class HomePages {

  /** How the ids of direct chats begin; a home is one as far as admission goes. */
  private static final String DIRECT = "D";

  private static final int LOCKS = 32;
  private static final int SHOWN = 10;
  private static final int BAD = 9;
  private static final int JUDGED = 100;
  private static final String READING =
      "I am still reading the articles; please come back in a minute.";

  private final SlackServices services;
  private final Workspaces workspaces;
  private final SlackPort port;
  private final HomeOrders orders;
  private final List<Object> locks = Stream.generate(Object::new).limit(LOCKS).toList();

  HomePages(SlackServices services, Workspaces workspaces, SlackPort port, HomeOrders orders) {
    this.services = services;
    this.workspaces = workspaces;
    this.port = port;
    this.orders = orders;
  }

  /**
   * Why this person gets nothing here; empty where they may ask.
   *
   * @throws dev.munshi.chat.ChatUnavailableException where Slack cannot say now
   */
  Optional<String> refusal(String team, String person) {
    return port.refusal(OrderWindows.asking(team, DIRECT, person));
  }

  /**
   * Shows somebody their home tab as it is now.
   *
   * @param said what came of what they did, or null
   */
  void publish(String team, String person, @Nullable String said) {
    // one after the other, so that what is older never comes last
    synchronized (locks.get(Math.floorMod(person.hashCode(), LOCKS))) {
      show(team, person, said);
    }
  }

  private void show(String team, String person, @Nullable String said) {
    var view = tab(team, person, said).view();
    var slack = workspaces.client(team);
    SlackErrors.calling(
        "show a home to " + person, () -> slack.viewsPublish(r -> r.userId(person).view(view)));
  }

  /** A person's home is no room: what is restricted stays out of it. */
  private HomeTab tab(String team, String person, @Nullable String said) {
    var desk = orders.desk(team, person);
    var tab = new HomeTab();
    if (said != null) {
      tab.say(said);
    }
    if (desk.isEmpty()) {
      return tab.say(READING);
    }
    var own = desk.get().standing(person);
    var refusal = refusal(team, person);
    if (refusal.isPresent()) {
      return tab.say(refusal.get()).addStanding(own);
    }
    tab.addKnowledge(desk.get().coverage()).addOrders(own);
    if (orders.isAdmin(person)) {
      var others =
          desk.get().standingOfAll().stream().filter(order -> !own.contains(order)).toList();
      tab.addForAdmins(forAdmins(team, others));
    }
    return tab;
  }

  private HomeTab.ForAdmins forAdmins(String team, List<StandingOrder> others) {
    var replies = services.replies();
    return new HomeTab.ForAdmins(
        others,
        replies.unanswered(SlackPort.SURFACE, team, SHOWN),
        replies.feedback(SlackPort.SURFACE, team, JUDGED),
        replies.bad(SlackPort.SURFACE, team, BAD));
  }

  /** What was answered in a workspace, for the eyes of admins; nothing for others. */
  Optional<Document> answer(Pressed by, String key) {
    if (!orders.isAdmin(by.person())) {
      return Optional.empty();
    }
    return services
        .replies()
        .find(SlackPort.SURFACE, key)
        .filter(kept -> kept.place().team().equals(by.team()))
        .flatMap(
            kept ->
                orders
                    .desk(by.team(), kept.place().room())
                    .map(desk -> JudgedAnswer.of(kept, desk)));
  }
}
