package dev.munshi.chat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Who speaks to whom in the threads that the bot takes part in: it goes on answering without being
 * mentioned, and keeps quiet when people speak to each other. Remembers the latest threads only.
 * Thread-safe.
 */
public final class ThreadTalk {

  private static final int MOST_THREADS = 10_000;

  /** What needs no answer. */
  private static final Pattern SMALL_TALK =
      Pattern.compile(
          "(?iu)[\\s\\p{P}\\p{So}]*+((thanks?( you)?( (very|so) much)?|thank you|thx|ok(ay)?|great|nice|perfect|cool"
              + "|got it|good( to know)?|wow|lol|shukriya|شکریہ)"
              + "( all| everyone| munshi)?|(?<= )(all|everyone|munshi))?[\\s\\p{P}\\p{So}]*+");

  /**
   * @param asker who asked the bot last
   * @param isAmongPeople whether somebody spoke to somebody else since
   */
  private record Talk(String asker, boolean isAmongPeople) {}

  private final Map<String, Talk> threads =
      new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Talk> eldest) {
          return size() > MOST_THREADS;
        }
      };

  /** Somebody has asked the bot. */
  public synchronized void asked(String thread, String person) {
    threads.put(thread, new Talk(person, false));
  }

  /**
   * Whether something that mentions nobody is meant for the bot; notes it where it is not.
   *
   * @param text plain
   * @param lastAsker who asked the bot last in this thread, where that is not remembered
   */
  public synchronized boolean isMeantForBot(
      String thread, String person, String text, Supplier<Optional<String>> lastAsker) {
    var talk = threads.get(thread);
    if (isSmallTalk(text)) {
      return false;
    }
    var asker = talk == null ? lastAsker.get().orElse("") : talk.asker();
    boolean goesOn = asker.equals(person) || isQuestion(text);
    boolean isMeant = goesOn && (talk == null || !talk.isAmongPeople());
    if (!isMeant) {
      overheard(thread, person);
    }
    return isMeant;
  }

  /** Somebody has spoken to somebody else. */
  public synchronized void overheard(String thread, String person) {
    threads.merge(thread, new Talk(person, true), (talk, _) -> new Talk(talk.asker(), true));
  }

  /** Whether it needs no answer, as thanks do not. */
  public static boolean isSmallTalk(String text) {
    return SMALL_TALK.matcher(text).matches();
  }

  private static boolean isQuestion(String text) {
    return text.contains("?") || text.contains("؟");
  }
}
