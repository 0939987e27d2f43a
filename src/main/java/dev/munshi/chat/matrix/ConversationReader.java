package dev.munshi.chat.matrix;

import dev.munshi.answer.Remark;
import dev.munshi.chat.ChatPort;
import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.Inbox;
import dev.munshi.chat.Message;
import dev.munshi.chat.Transcript;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what people said in a conversation of the room where it is asked. Thread-safe. */
final class ConversationReader {

  private static final String WHICH =
      "Which thread? Ask me in it with “summary thread”, or give me the link to one of its"
          + " messages: “summary thread https://matrix.to/#/…”.";
  private static final String ELSEWHERE =
      "I sum up a thread only in its own room. Ask me there, please.";
  private static final String NONE = "There is no such message in this room that I can read.";

  private static final String BEFORE =
      "That thread began before you could read this room, so I do not sum it up for you.";

  private final Supplier<MatrixSession> session;
  private final Inbox inbox;

  ConversationReader(Supplier<MatrixSession> session, Inbox inbox) {
    this.session = session;
    this.inbox = inbox;
  }

  /** What was said, oldest first. */
  private record Talk(List<Said> said, boolean isWhole) {}

  /** As {@link ChatPort#transcript}. */
  Transcript read(Message from, @Nullable String link) {
    return MatrixErrors.calling("read a thread in " + from.room(), () -> transcript(from, link));
  }

  private Transcript transcript(Message from, @Nullable String link) {
    var matrix = session.get();
    var readsFrom = matrix.readsFrom(from.room(), from.author());
    var talk = link == null ? around(matrix, from) : linked(matrix, from, link);
    if (!talk.said().isEmpty() && talk.said().getFirst().at().isBefore(readsFrom)) {
      throw new ChatRefusedException(BEFORE);
    }
    var names = new HashMap<String, String>();
    var remarks =
        talk.said().stream()
            .filter(said -> !said.at().isBefore(readsFrom))
            .filter(said -> isOfPerson(said, matrix.userId()) && !said.body().isBlank())
            .filter(said -> !said.event().equals(Posting.event(from)))
            .filter(said -> !inbox.knows(MatrixListener.SURFACE, said.event()))
            .map(
                said ->
                    new Remark(
                        names.computeIfAbsent(said.sender(), who -> name(matrix, who)),
                        said.at(),
                        said.body()))
            .toList();
    return new Transcript(remarks, talk.isWhole());
  }

  private static String name(MatrixSession matrix, String user) {
    var name = matrix.displayName(user);
    return name.isBlank() ? user : name;
  }

  /** Also not what mentions the bot. */
  private static boolean isOfPerson(Said said, String bot) {
    return !said.isNotice() && !said.sender().equals(bot) && !said.mentions().contains(bot);
  }

  private static Talk around(MatrixSession matrix, Message from) {
    if (from.thread() == null) {
      throw new ChatRefusedException(WHICH);
    }
    var conversation = Conversation.of(from.thread());
    var asking = Posting.event(from);
    if (conversation.root().equals(asking)) {
      throw new ChatRefusedException(WHICH);
    }
    return conversation.isThread()
        ? thread(matrix, from.room(), conversation.root())
        : chain(matrix, from.room(), matrix.event(from.room(), asking));
  }

  private static Talk linked(MatrixSession matrix, Message from, String link) {
    var linked = MatrixLink.of(link).orElseThrow(() -> new ChatRefusedException(WHICH));
    if (!linked.room().equals(from.room())) {
      throw new ChatRefusedException(ELSEWHERE);
    }
    var said = matrix.event(from.room(), linked.event());
    if (said.isEmpty()) {
      throw new ChatRefusedException(NONE);
    }
    var root = Optional.ofNullable(said.get().thread()).orElse(linked.event());
    var thread = thread(matrix, from.room(), root);
    return thread.said().size() > 1 ? thread : chain(matrix, from.room(), said);
  }

  /** The first of it, where it is longer than anybody reads. */
  private static Talk thread(MatrixSession matrix, String room, String root) {
    Deque<Said> said = new ArrayDeque<>();
    boolean isWhole = true;
    @Nullable String next = null;
    do {
      var page = matrix.thread(room, root, next);
      page.messages().forEach(said::addFirst);
      // one place is the root's
      while (said.size() >= ChatPort.MOST_REMARKS) {
        said.removeLast();
        isWhole = false;
      }
      next = page.next();
    } while (next != null);
    matrix.event(room, root).ifPresent(said::addFirst);
    return new Talk(List.copyOf(said), isWhole);
  }

  /** The messages that one answers, one after the other. */
  private static Talk chain(MatrixSession matrix, String room, Optional<Said> last) {
    Deque<Said> said = new ArrayDeque<>();
    var at = last;
    while (at.isPresent() && said.size() < ChatPort.MOST_REMARKS) {
      said.addFirst(at.get());
      at = Optional.ofNullable(at.get().replyTo()).flatMap(to -> matrix.event(room, to));
    }
    return new Talk(List.copyOf(said), at.isEmpty());
  }
}
