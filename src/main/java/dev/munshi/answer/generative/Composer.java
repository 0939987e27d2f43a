package dev.munshi.answer.generative;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.munshi.answer.EvidenceFinder;
import dev.munshi.answer.Understood;
import dev.munshi.answer.generative.StatementCheck.Checked;
import dev.munshi.article.Passage;
import dev.munshi.llm.ModelFailedException;
import dev.munshi.llm.ModelFailure;
import dev.munshi.llm.ModelSession;
import dev.munshi.llm.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lets a model write an answer: once, once more where it wants other passages, and once more for
 * what was refused, with the reasons. Thread-safe.
 */
final class Composer {

  private static final int PASSAGE_TOKENS = 5_000;
  private static final int SEARCHES = 2;
  private static final int MOST_TOKENS = 1_500;
  private static final int LONGEST_REASON = 300;

  private final EvidenceFinder finder;
  private final WritingModel writer;

  Composer(EvidenceFinder finder, WritingModel writer) {
    this.finder = finder;
    this.writer = writer;
  }

  /**
   * Composes; what is verified is in the composition, whatever happens then.
   *
   * @throws ModelFailedException where the model failed before it came to an end
   */
  void compose(Task task, ModelSession session, Composition composition) {
    var found = new ArrayList<>(task.passages());
    var draft = new Draft(task, found, session, composition);
    var written = draft.write();
    var more =
        composition.isUntouched() ? searched(written.searches(), task) : List.<List<Passage>>of();
    if (!more.isEmpty()) {
      found.addAll(0, more);
      draft = new Draft(task, found, session, composition);
      written = draft.write();
    }
    if (!written.refused().isEmpty() && composition.hasRoom()) {
      draft.writeAnew(written.refused());
    }
  }

  private List<List<Passage>> searched(List<String> searches, Task task) {
    return Comprehension.searches(searches.stream(), SEARCHES).stream()
        .map(search -> finder.find(new Understood(search, ""), task.asked()))
        .map(Task::passages)
        .filter(passages -> !passages.isEmpty())
        .toList();
  }

  /** One set of passages, and what is written about them. */
  private final class Draft {
    private final Fence fence = Fence.random();
    private final ModelSession session;
    private final Composition composition;
    private final StatementCheck check;
    private final PromptTemplate filled;

    Draft(Task task, List<List<Passage>> found, ModelSession session, Composition composition) {
      this.session = session;
      this.composition = composition;
      var passages = NumberedPassages.of(found, PASSAGE_TOKENS, writer.tokens());
      this.check = new StatementCheck(passages, task.plan().language(), finder);
      this.filled =
          writer
              .prompts()
              .filled(
                  Prompts.Name.ANSWER,
                  Map.of(
                      "language", task.plan().language().name(),
                      "statements", String.valueOf(Composition.STATEMENTS),
                      "mark", fence.mark(),
                      "today", task.asked().toString(),
                      "question", fence.around("question", task.plan().question()),
                      "passages", passages.fenced(fence)));
    }

    /** Nonsense, or a text that breaks off before it says anything, may be better a second time. */
    Composition.Written write() {
      var prompt = prompt(Prompts.Name.ANSWER, filled);
      try {
        return composition.write(session, prompt, check);
      } catch (ModelFailedException e) {
        boolean mayPass =
            e.failure() instanceof ModelFailure.Unreadable
                || e.failure() instanceof ModelFailure.CutOff;
        if (!mayPass || !composition.isUntouched()) {
          throw e;
        }
        return composition.write(session, prompt, check);
      }
    }

    /** What was verified before stays an answer, also where this fails. */
    void writeAnew(List<Checked.Bad> refused) {
      var again =
          writer
              .prompts()
              .filled(
                  Prompts.Name.AGAIN,
                  Map.of(
                      "rules", filled.system(),
                      "task", filled.user(),
                      "refused", fence.around("refused statements", listed(refused))));
      try {
        composition.write(session, prompt(Prompts.Name.AGAIN, again), check);
      } catch (ModelFailedException e) {
        if (composition.statements().isEmpty()) {
          throw e;
        }
      }
    }
  }

  private static Prompt prompt(Prompts.Name name, PromptTemplate filled) {
    return new Prompt(name.word(), filled.system(), filled.user(), Schemas.ANSWER, MOST_TOKENS);
  }

  /** Some reasons repeat what the model wrote, however long that was. */
  private static String cut(String reason) {
    return reason.substring(0, Math.min(reason.length(), LONGEST_REASON));
  }

  private static String listed(List<Checked.Bad> refused) {
    var list = JsonNodeFactory.instance.arrayNode();
    for (var bad : refused) {
      var item =
          list.addObject().put("reason", cut(bad.reason())).put("text", bad.written().text());
      var citations = item.putArray("citations");
      for (var quote : bad.written().quotes()) {
        citations.addObject().put("passage", quote.passage()).put("quote", quote.words());
      }
    }
    return list.toPrettyString();
  }
}
