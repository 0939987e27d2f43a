package dev.munshi.chat.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.assistant.SuggestedPrompt;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.View;
import dev.munshi.article.Reference;
import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.ChatUnavailableException;
import dev.munshi.chat.Desk;
import dev.munshi.chat.Message;
import dev.munshi.chat.Orderer;
import dev.munshi.digest.Room;
import dev.munshi.document.Block;
import dev.munshi.document.Document;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The home tab with its buttons and windows, and what the messages tab suggests to ask. */
final class SlackHome {

  private static final Logger LOG = LoggerFactory.getLogger(SlackHome.class);
  private static final Pattern BUTTONS = Pattern.compile("order_.*|new_digest|new_watch");

  /** How the ids of direct chats begin; a home is one as far as admission goes. */
  private static final String DIRECT = "D";

  private static final int PROMPTS = 4;
  private static final int PROMPT_TITLE = 75;
  private static final int SHOWN = 10;
  private static final int JUDGED = 100;

  private final SlackServices services;
  private final Workspaces workspaces;
  private final SlackPort port;
  private final Set<String> admins;

  /**
   * @param admins by id, who see what was not answered and what people think
   */
  SlackHome(SlackServices services, Workspaces workspaces, SlackPort port, Set<String> admins) {
    this.services = services;
    this.workspaces = workspaces;
    this.port = port;
    this.admins = admins;
  }

  void listenTo(App app) {
    app.event(AppHomeOpenedEvent.class, this::opened);
    app.blockAction(BUTTONS, this::pressed);
    app.viewSubmission(OrderModals.DIGEST, this::digestFilled);
    app.viewSubmission(OrderModals.WATCH, this::watchFilled);
  }

  private Response opened(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
    var event = payload.getEvent();
    var team = SlackTeam.of(payload);
    if (team != null && event.getUser() != null) {
      try {
        if ("messages".equals(event.getTab())) {
          suggest(team, event);
        } else {
          publish(team, event.getUser());
        }
      } catch (ChatUnavailableException | ChatRefusedException e) {
        LOG.warn("the home of {} is not shown: {}", event.getUser(), e.getMessage());
      }
    }
    return context.ack();
  }

  /** A person's home is no room: what is restricted stays out of it. */
  private Optional<Desk> desk(String team, String room) {
    return services.desks().get().map(desks -> desks.of(new Room(SlackPort.SURFACE, team, room)));
  }

  private void publish(String team, String person) {
    var desk = desk(team, person);
    if (desk.isEmpty() || refusal(team, DIRECT, person).isPresent()) {
      return;
    }
    var insight = admins.contains(person) ? insight(team) : null;
    var view = HomeTab.of(desk.get().coverage(), desk.get().standing(person), insight);
    var slack = workspaces.client(team);
    SlackErrors.calling(
        "show a home to " + person, () -> slack.viewsPublish(r -> r.userId(person).view(view)));
  }

  private HomeTab.Insight insight(String team) {
    return new HomeTab.Insight(
        services.replies().unanswered(SlackPort.SURFACE, team, SHOWN),
        services.replies().feedback(SlackPort.SURFACE, team, JUDGED));
  }

  private void suggest(String team, AppHomeOpenedEvent event) {
    var desk = desk(team, event.getChannel());
    if (desk.isEmpty()) {
      return;
    }
    var prompts = desk.get().latest(PROMPTS).stream().map(SlackHome::prompt).toList();
    if (!prompts.isEmpty()) {
      var slack = workspaces.client(team);
      SlackErrors.calling(
          "suggest what to ask",
          () ->
              slack.assistantThreadsSetSuggestedPrompts(
                  r -> r.channelId(event.getChannel()).title("In the news").prompts(prompts)));
    }
  }

  private static SuggestedPrompt prompt(Reference article) {
    return SuggestedPrompt.builder()
        .title(Clip.to(PROMPT_TITLE, article.title()))
        .message("summary " + Clip.to(2 * PROMPT_TITLE, article.title()))
        .build();
  }

  private Response pressed(BlockActionRequest request, ActionContext context) {
    var pressed = Pressed.of(request.getPayload());
    for (var action : request.getPayload().getActions()) {
      try {
        act(pressed, action.getActionId(), String.valueOf(action.getValue()));
      } catch (ChatUnavailableException | ChatRefusedException e) {
        LOG.warn("{} came to nothing: {}", action.getActionId(), e.getMessage());
      }
    }
    return context.ack();
  }

  /**
   * @param value command, number and channel of an order
   */
  private void act(Pressed pressed, String action, String value) {
    var order = value.split(" ", -1);
    if (action.equals(HomeTab.NEW_DIGEST)) {
      open(pressed, OrderModals.digest(null, ""));
    } else if (action.equals(HomeTab.NEW_WATCH)) {
      open(pressed, OrderModals.watch());
    } else if (order.length == 3 && action.equals(HomeTab.CHANGE)) {
      open(pressed, OrderModals.digest(order[2], "digest unsubscribe " + order[1]));
    } else if (order.length == 3) {
      order(pressed, order[2], line(action, order[0], order[1]));
      publish(pressed.team(), pressed.person());
    }
  }

  private static String line(String action, String command, String number) {
    var verb =
        switch (action) {
          case HomeTab.PAUSE -> "pause";
          case HomeTab.RESUME -> "resume";
          default -> command.equals("watch") ? "remove" : "unsubscribe";
        };
    return command + " " + verb + " " + number;
  }

  private void open(Pressed pressed, View view) {
    var slack = workspaces.client(pressed.team());
    SlackErrors.calling(
        "open a window for " + pressed.person(),
        () -> slack.viewsOpen(r -> r.triggerId(pressed.trigger()).view(view)));
  }

  private Response digestFilled(ViewSubmissionRequest request, ViewSubmissionContext context) {
    return filled(
        request, context, OrderModals.digestOf(request.getPayload().getView().getState()));
  }

  private Response watchFilled(ViewSubmissionRequest request, ViewSubmissionContext context) {
    return filled(request, context, OrderModals.watchOf(request.getPayload().getView().getState()));
  }

  /** The window stays open and says what came of it. */
  private Response filled(
      ViewSubmissionRequest request,
      ViewSubmissionContext context,
      Optional<OrderModals.Filled> filled) {
    if (filled.isEmpty()) {
      return context.ack();
    }
    var pressed = Pressed.of(request.getPayload());
    var replaced = request.getPayload().getView().getPrivateMetadata();
    var room = filled.get().room();
    int before = standing(pressed, room);
    var said = order(pressed, room, filled.get().line());
    if (replaced != null && !replaced.isEmpty() && standing(pressed, room) > before) {
      order(pressed, room, replaced);
    }
    publish(pressed.team(), pressed.person());
    return context.ack(r -> r.responseAction("update").view(SlackModals.reading(said)));
  }

  private int standing(Pressed pressed, String room) {
    return desk(pressed.team(), room).map(desk -> desk.standing(pressed.person()).size()).orElse(0);
  }

  private Document order(Pressed pressed, String room, String line) {
    var refusal = refusal(pressed.team(), room, pressed.person());
    if (refusal.isPresent()) {
      return said(refusal.get());
    }
    var zone = port.zone(asking(pressed.team(), room, pressed.person()));
    return desk(pressed.team(), room)
        .map(desk -> desk.order(new Orderer(pressed.person(), zone), line))
        .orElseGet(() -> said("I am still reading the articles; please try again in a minute."));
  }

  private static Document said(String sentence) {
    return new Document("Munshi", List.of(Block.Paragraph.of(sentence)));
  }

  private Optional<String> refusal(String team, String room, String person) {
    return port.refusal(asking(team, room, person));
  }

  private static Message asking(String team, String room, String person) {
    return new Message(SlackPort.SURFACE, "home", team, room, null, person, "", null);
  }
}
