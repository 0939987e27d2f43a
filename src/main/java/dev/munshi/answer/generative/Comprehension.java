package dev.munshi.answer.generative;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import com.fasterxml.jackson.databind.JsonNode;
import dev.munshi.answer.FollowUp;
import dev.munshi.answer.Question;
import dev.munshi.answer.Understood;
import dev.munshi.index.Vocabulary;
import dev.munshi.language.QuestionLanguage;
import dev.munshi.language.VisibleText;
import dev.munshi.llm.ModelFailedException;
import dev.munshi.llm.ModelFailure;
import dev.munshi.llm.ModelSession;
import dev.munshi.llm.Prompt;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Understands a question: by a model where it goes on from a conversation, asks several things or
 * is not in English; else, and where the model's reading cannot be trusted, by rules. Thread-safe.
 */
final class Comprehension {

  /** One thing, but told at different times or of different sides. */
  private static final Pattern SEVERAL =
      Pattern.compile(
          "\\b(compar\\w+|differ\\w*|versus|vs|chang\\w+|evol\\w+|shift\\w*|develop\\w+|between"
              + "|before and after|since then|each|both|respectively|timeline|history of)\\b",
          CASE_INSENSITIVE);

  private static final Pattern TELLING =
      Pattern.compile("[\\p{Cntrl}<>\\[\\]*_`|!]|\\b(?:not?|never|none|nor|without)\\b|n[’']t\\b");

  private static final int SEARCHES = 4;
  private static final int LONGEST = 300;
  private static final int CONVERSATION_TOKENS = 1_500;
  private static final int MOST_TOKENS = 300;

  private final WritingModel writer;
  private final Vocabulary vocabulary;

  Comprehension(WritingModel writer, Vocabulary vocabulary) {
    this.writer = writer;
    this.vocabulary = vocabulary;
  }

  /**
   * How to work on the question.
   *
   * @throws ModelFailedException where the model was asked and failed otherwise than by nonsense
   */
  Plan plan(Question question, ModelSession session) {
    var language = QuestionLanguage.of(question.text());
    var simply = simply(question, language);
    boolean isSimple =
        question.earlier().isEmpty()
            && language.english()
            && simply.parts().size() == 1
            && !SEVERAL.matcher(question.text()).find();
    if (isSimple) {
      return simply;
    }
    return read(question, session)
        .flatMap(read -> plan(question, language, read))
        // a model that leaves "And when was it?" as it is has not understood it
        .filter(plan -> plan.understood() != null || simply.understood() == null)
        .orElse(simply);
  }

  private static Plan simply(Question question, QuestionLanguage language) {
    var understood = FollowUp.understand(question);
    var whole = understood.whole();
    return new Plan(
        whole, whole.equals(question.text()) ? null : whole, understood.parts(), language);
  }

  private Optional<JsonNode> read(Question question, ModelSession session) {
    var stream = new JsonStream();
    try {
      var text = session.write(prompt(question), piece -> {});
      return stream.add(text).stream().filter(object -> object.has("question")).findFirst();
    } catch (ModelFailedException e) {
      if (e.failure() instanceof ModelFailure.Unreadable) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private Prompt prompt(Question question) {
    var fence = Fence.random();
    var conversation = Conversation.of(question.earlier(), CONVERSATION_TOKENS, writer.tokens());
    var filled =
        writer
            .prompts()
            .filled(
                Prompts.Name.QUESTION,
                Map.of(
                    "searches", String.valueOf(SEARCHES),
                    "mark", fence.mark(),
                    "today", question.asked().toString(),
                    "conversation", fence.around("conversation", conversation),
                    "question", fence.around("question", question.text())));
    return new Prompt(
        Prompts.Name.QUESTION.word(),
        filled.system(),
        filled.user(),
        Schemas.QUESTION,
        MOST_TOKENS);
  }

  private Optional<Plan> plan(Question question, QuestionLanguage language, JsonNode read) {
    var whole = read.path("question").asText("").strip();
    if (!isFaithful(whole, question)) {
      return Optional.empty();
    }
    var searches =
        searches(read.path("searches").valueStream().map(search -> search.asText("")), SEARCHES);
    return Optional.of(
        new Plan(
            whole,
            whole.equals(question.text()) ? null : whole,
            parts(whole, searches, language),
            language));
  }

  /** Those that can be searched for, each once. */
  static List<String> searches(Stream<String> wanted, int most) {
    return wanted
        .map(search -> VisibleText.of(search).strip())
        .filter(search -> !search.isEmpty() && search.length() <= LONGEST)
        .distinct()
        .limit(most)
        .toList();
  }

  /** Of one English question its own words find more than another's; an Urdu article may answer. */
  private static List<Understood> parts(
      String whole, List<String> searches, QuestionLanguage language) {
    boolean areSeveral = searches.size() > 1;
    var english = areSeveral ? searches.stream() : Stream.of(whole);
    var texts = language.english() ? english : Stream.concat(searches.stream(), Stream.of(whole));
    return texts.distinct().map(text -> new Understood(text, "")).toList();
  }

  /**
   * Whether it says nothing that the conversation does not: it is shown, and nobody verified it.
   */
  private boolean isFaithful(String whole, Question question) {
    if (whole.isEmpty() || whole.length() > LONGEST || !whole.equals(VisibleText.of(whole))) {
      return false;
    }
    var said = new HashSet<>(vocabulary.terms(question.text()));
    for (var turn : question.earlier()) {
      said.addAll(vocabulary.terms(turn.question()));
      said.addAll(vocabulary.terms(turn.answer()));
    }
    return said.containsAll(vocabulary.terms(whole)) && addsNothing(whole, words(question));
  }

  /** Signs and denials, which terms leave out. */
  private static boolean addsNothing(String whole, String said) {
    return TELLING
        .matcher(whole.toLowerCase(Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .allMatch(said::contains);
  }

  private static String words(Question question) {
    var words = new StringBuilder(question.text());
    question
        .earlier()
        .forEach(
            turn -> words.append(' ').append(turn.question()).append(' ').append(turn.answer()));
    return words.toString().toLowerCase(Locale.ROOT);
  }
}
