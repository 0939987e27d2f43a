package dev.munshi.chat.slack;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.assistant.SuggestedPrompt;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.View;
import dev.munshi.article.Reference;
import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.ChatUnavailableException;
import dev.munshi.digest.StandingOrder;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The home tab with its buttons, and what the messages tab suggests to ask. Slack waits for nothing
 * but windows, which open only at once.
 */
final class SlackHome {

  private static final Logger LOG = LoggerFactory.getLogger(SlackHome.class);
  private static final Pattern BUTTONS =
      Pattern.compile(
          String.join(
              "|",
              HomeTab.PAUSE,
              HomeTab.RESUME,
              HomeTab.REMOVE,
              HomeTab.CHANGE,
              HomeTab.NEW_DIGEST,
              HomeTab.NEW_WATCH,
              HomeTab.SHOW));

  private static final int PROMPTS = 4;
  private static final int PROMPT_TITLE = 75;
  private static final String TOO_LATE = "Slack took too long; please press it once more.";
  private static final String GONE = "That no longer stands, or is not yours to see.";

  private final Workspaces workspaces;
  private final HomePages pages;
  private final HomeOrders orders;
  private final Errands errands;

  SlackHome(Workspaces workspaces, HomePages pages, HomeOrders orders, Errands errands) {
    this.workspaces = workspaces;
    this.pages = pages;
    this.orders = orders;
    this.errands = errands;
  }

  void listenTo(App app) {
    app.event(AppHomeOpenedEvent.class, this::opened);
    app.blockAction(BUTTONS, this::pressed);
  }

  private Response opened(EventsApiPayload<AppHomeOpenedEvent> payload, EventContext context) {
    var event = payload.getEvent();
    var team = SlackTeam.of(payload);
    if (team == null || event.getUser() == null) {
      return context.ack();
    }
    if (!"messages".equals(event.getTab())) {
      publish(team, event.getUser(), null);
    } else if (event.getChannel() != null) {
      errands.later("suggest what to ask", () -> suggest(team, event));
    }
    return context.ack();
  }

  private void publish(String team, String person, @Nullable String said) {
    errands.later("show a home to " + person, () -> pages.publish(team, person, said));
  }

  /** Headlines are answers too: who may not ask gets none. */
  private void suggest(String team, AppHomeOpenedEvent event) {
    var desk = orders.desk(team, event.getChannel());
    if (desk.isEmpty() || pages.refusal(team, event.getUser()).isPresent()) {
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
      act(pressed, action.getActionId(), String.valueOf(action.getValue()));
    }
    return context.ack();
  }

  /**
   * @param value what the button carries: the name of an order, or an answer's key
   */
  private void act(Pressed pressed, String action, String value) {
    switch (action) {
      case HomeTab.NEW_DIGEST -> open(pressed, Optional.of(OrderModals.digest()));
      case HomeTab.NEW_WATCH -> open(pressed, Optional.of(OrderModals.watch()));
      case HomeTab.SHOW -> open(pressed, pages.answer(pressed, value).map(SlackModals::reading));
      case HomeTab.CHANGE -> open(pressed, changeable(pressed, value).map(OrderModals::change));
      default -> {
        var said = orders.change(pressed, action, value);
        publish(pressed.team(), pressed.person(), said.title());
      }
    }
  }

  private Optional<StandingOrder> changeable(Pressed pressed, String name) {
    return orders.find(pressed, name).filter(order -> !order.isWatch());
  }

  private void open(Pressed pressed, Optional<View> view) {
    if (view.isEmpty()) {
      publish(pressed.team(), pressed.person(), GONE);
      return;
    }
    try {
      var slack = workspaces.client(pressed.team());
      SlackErrors.calling(
          "open a window for " + pressed.person(),
          () -> slack.viewsOpen(r -> r.triggerId(pressed.trigger()).view(view.get())));
    } catch (ChatUnavailableException | ChatRefusedException e) {
      LOG.warn("{}", e.getMessage());
      publish(pressed.team(), pressed.person(), TOO_LATE);
    }
  }
}
