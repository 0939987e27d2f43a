package dev.munshi.chat.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.munshi.chat.Awaited;
import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.ChatUnavailableException;
import dev.munshi.chat.Desk;
import dev.munshi.chat.Desks;
import dev.munshi.chat.Message;
import dev.munshi.chat.Orderer;
import dev.munshi.chat.Sourced;
import dev.munshi.chat.Utterance;
import dev.munshi.chat.UtteranceJson;
import dev.munshi.digest.Room;
import dev.munshi.store.Feedback;
import dev.munshi.store.KeptReply;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the buttons below an answer do, and the windows that they open. */
final class AnswerActions {

  private static final Logger LOG = LoggerFactory.getLogger(AnswerActions.class);
  private static final Pattern ANSWER_BUTTONS =
      Pattern.compile(
          String.join(
              "|",
              AnswerButtons.FEEDBACK,
              AnswerButtons.QUOTES,
              AnswerButtons.SOURCES,
              AnswerButtons.REPHRASE,
              AnswerButtons.AWAIT,
              AnswerButtons.SHARE));

  private static final String FORGOTTEN =
      "That answer is too old for me to remember; please ask again.";
  private static final String TOO_LATE = "Slack took too long; please press it once more.";
  private static final String READING =
      "I am still reading the articles; please press it again in a minute.";
  private static final String GONE =
      "An article behind this is no longer here, or may not be told here; please ask again.";

  /** What has no quotes that could be looked up again is shared only while it is fresh. */
  private static final Duration SHARED_WITHIN = Duration.ofHours(1);

  private static final String SHARED = "Shared in this channel.";

  private final SlackServices services;
  private final Workspaces workspaces;
  private final PrivateReplies privately;
  private final SlackPort port;
  private final Errands errands;

  /** By key: two presses at the same time share once. */
  private final Set<String> sharing = ConcurrentHashMap.newKeySet();

  AnswerActions(SlackServices services, Talking talking, Errands errands) {
    this.services = services;
    this.workspaces = talking.workspaces();
    this.privately = talking.privately();
    this.port = talking.port();
    this.errands = errands;
  }

  /** The ways to speak in Slack. */
  record Talking(Workspaces workspaces, PrivateReplies privately, SlackPort port) {}

  void listenTo(App app) {
    app.blockAction(ANSWER_BUTTONS, this::pressed);
    app.viewSubmission(SlackModals.WHY, this::toldWhy);
    app.viewSubmission(SlackModals.REPHRASE, this::rephrased);
  }

  private Response pressed(BlockActionRequest request, ActionContext context) {
    var pressed = Pressed.of(request.getPayload());
    for (var action : request.getPayload().getActions()) {
      try {
        act(pressed, action);
      } catch (ChatUnavailableException e) {
        LOG.warn("{} came to nothing: {}", action.getActionId(), e.getMessage());
        say(pressed, TOO_LATE);
      } catch (ChatRefusedException e) {
        LOG.warn("{} came to nothing: {}", action.getActionId(), e.getMessage());
        say(pressed, Refusals.inWords(e, pressed.room()));
      }
    }
    return context.ack();
  }

  private void act(Pressed pressed, BlockActionPayload.Action action) {
    var refusal = port.refusal(pressed.asking(""));
    if (refusal.isPresent()) {
      say(pressed, refusal.get());
      return;
    }
    var value = String.valueOf(action.getValue());
    boolean isFeedback = action.getActionId().equals(AnswerButtons.FEEDBACK);
    var key = isFeedback ? value.substring(value.indexOf(' ') + 1) : value;
    var kept = services.replies().find(SlackPort.SURFACE, key).filter(k -> isHere(k, pressed));
    if (kept.isEmpty()) {
      say(pressed, FORGOTTEN);
      return;
    }
    switch (action.getActionId()) {
      case AnswerButtons.FEEDBACK -> judge(pressed, key, value.startsWith(AnswerButtons.YES));
      case AnswerButtons.REPHRASE ->
          open(pressed, SlackModals.rephrase(kept.get().question(), note(pressed, kept.get())));
      default -> tell(pressed, kept.get(), action.getActionId());
    }
  }

  /** Nobody reads elsewhere what was answered in a room; what came privately, its reader may. */
  private static boolean isHere(KeptReply kept, Pressed pressed) {
    boolean isOwn = kept.author().equals(pressed.person());
    boolean isSameRoom = kept.place().room().equals(pressed.room());
    return kept.place().team().equals(pressed.team()) && (kept.isPrivate() ? isOwn : isSameRoom);
  }

  private void tell(Pressed pressed, KeptReply kept, String action) {
    var desks = services.desks().get();
    var said = read(kept);
    if (desks.isEmpty()) {
      say(pressed, READING);
    } else if (action.equals(AnswerButtons.AWAIT)) {
      await(pressed, kept, desks.get());
    } else if (said.isEmpty()) {
      say(pressed, FORGOTTEN);
    } else {
      var desk = desks.get().of(kept(kept.place()));
      if (action.equals(AnswerButtons.SHARE)) {
        errands.later("share an answer", () -> share(pressed, kept, said.get(), desk));
      } else if (said.get() instanceof Utterance.Answered(var reply)) {
        boolean areQuotes = action.equals(AnswerButtons.QUOTES);
        var document = areQuotes ? Sourced.quotes(reply, desk) : Sourced.sources(reply, desk);
        open(pressed, SlackModals.reading(document));
      }
    }
  }

  /** It is kept before Slack hears that the press was taken. */
  private void await(Pressed pressed, KeptReply kept, Desks desks) {
    // the zone matters to digests alone
    var zone = ZoneId.systemDefault();
    var orderer = new Orderer(pressed.person(), zone, "press/" + pressed.trigger());
    var told =
        Awaited.of(kept, pressed.person())
            .<Utterance>map(open -> new Utterance.Told(open.keep(desks, orderer), false))
            .orElseGet(() -> new Utterance.Notice(FORGOTTEN));
    errands.later("say that a question is kept", () -> say(pressed, told));
  }

  private static Room kept(KeptReply.Place place) {
    return new Room(place.surface(), place.team(), place.room());
  }

  /** Nothing where an earlier version of Munshi kept it in another form. */
  private static Optional<Utterance> read(KeptReply kept) {
    try {
      return Optional.of(UtteranceJson.read(kept.json()));
    } catch (IllegalArgumentException e) {
      LOG.warn("{}", e.getMessage());
      return Optional.empty();
    }
  }

  private void judge(Pressed pressed, String key, boolean helped) {
    note(new Feedback(key, pressed.person(), helped, null, null, services.clock().instant()));
    if (!helped) {
      open(pressed, SlackModals.why(key));
    }
  }

  private void note(Feedback feedback) {
    services.replies().note(SlackPort.SURFACE, feedback);
  }

  private Response toldWhy(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var view = request.getPayload().getView();
    var person = request.getPayload().getUser().getId();
    note(
        new Feedback(
            view.getPrivateMetadata(),
            person,
            false,
            SlackModals.written(view.getState(), SlackModals.REASON).orElse(null),
            SlackModals.written(view.getState(), SlackModals.WORDS).orElse(null),
            services.clock().instant()));
    return context.ack();
  }

  private void open(Pressed pressed, View view) {
    var slack = workspaces.client(pressed.team());
    SlackErrors.calling(
        "open a window for " + pressed.person(),
        () -> slack.viewsOpen(r -> r.triggerId(pressed.trigger()).view(view)));
  }

  /** Once for all presses: the second finds that it stands there. */
  private void share(Pressed pressed, KeptReply kept, Utterance said, Desk desk) {
    var age = Duration.between(kept.at(), services.clock().instant());
    boolean isCertain =
        said instanceof Utterance.Answered(var reply)
            ? Sourced.stands(reply, desk)
            : age.compareTo(SHARED_WITHIN) < 0;
    var key = "shared/" + kept.place().key();
    if (!isCertain) {
      say(pressed, GONE);
    } else if (sharing.add(key)) {
      try {
        var room = kept(kept.place());
        if (!port.hasAnnounced(room, "", key)) {
          port.share(room, key, kept, said);
        }
        say(pressed, SHARED);
      } catch (ChatUnavailableException e) {
        LOG.warn("an answer is not shared: {}", e.getMessage());
        say(pressed, TOO_LATE);
      } catch (ChatRefusedException e) {
        LOG.warn("an answer is not shared: {}", e.getMessage());
        say(pressed, Refusals.inWords(e, pressed.room()));
      } finally {
        sharing.remove(key);
      }
    }
  }

  /** Where a question that is put differently belongs. */
  private static String note(Pressed pressed, KeptReply kept) {
    var url = pressed.responseUrl();
    return String.join(
        "\n",
        kept.place().room(),
        Objects.requireNonNullElse(kept.place().thread(), ""),
        kept.isPrivate() && url != null ? url : "");
  }

  private Response rephrased(ViewSubmissionRequest request, ViewSubmissionContext context) {
    var view = request.getPayload().getView();
    var question = SlackModals.written(view.getState(), SlackModals.WORDS);
    var note = view.getPrivateMetadata().split("\n", -1);
    if (question.isPresent() && note.length == 3) {
      take(rephrased(Pressed.of(request.getPayload()), note, "ask " + question.get()));
    }
    return context.ack();
  }

  /** In the thread of the answer, or privately where that was private. */
  private static Message rephrased(Pressed pressed, String[] note, String line) {
    @Nullable String url = note[2].isEmpty() ? null : note[2];
    return new Message(
        SlackPort.SURFACE,
        "press/" + pressed.trigger(),
        pressed.team(),
        note[0],
        note[1].isEmpty() ? null : note[1],
        pressed.person(),
        line,
        url);
  }

  private void take(Message message) {
    try {
      services.inbox().accept(message);
    } catch (RuntimeException e) {
      throw new NotTakenInException(e);
    }
  }

  private void say(Pressed pressed, String sentence) {
    say(pressed, new Utterance.Notice(sentence));
  }

  private void say(Pressed pressed, Utterance utterance) {
    var address = Optional.ofNullable(pressed.responseUrl());
    try {
      if (address.isPresent()) {
        privately.reply(pressed.asking(""), address.get(), Content.of(utterance));
      }
    } catch (ChatUnavailableException | ChatRefusedException e) {
      LOG.warn("{} is not told: {}", pressed.person(), e.getMessage());
    }
  }
}
