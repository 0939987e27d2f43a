package dev.munshi.answer.generative;

import dev.munshi.answer.EvidenceFinder;
import dev.munshi.answer.Understood;
import dev.munshi.article.Passage;
import dev.munshi.llm.ModelFailedException;
import dev.munshi.llm.ModelSession;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Lets a model write an answer: once, once more where it wants other passages, and once more for
 * what was refused, with the reasons. Thread-safe.
 */
final class Composer {

  private static final int SEARCHES = 2;

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
    var draft = draft(task, found, session, composition);
    var written = draft.write();
    var more =
        composition.isUntouched() ? searched(written.searches(), task) : List.<List<Passage>>of();
    if (!more.isEmpty()) {
      found.addAll(0, more);
      draft = draft(task, found, session, composition);
      written = draft.write();
    }
    draft.mend(written);
  }

  private List<List<Passage>> searched(List<String> searches, Task task) {
    return Comprehension.searches(searches.stream(), SEARCHES).stream()
        .map(search -> finder.find(new Understood(search, ""), task.asked()))
        .map(Task::passages)
        .filter(passages -> !passages.isEmpty())
        .toList();
  }

  private Draft draft(
      Task task, List<List<Passage>> found, ModelSession session, Composition composition) {
    var fence = Fence.random();
    var passages = NumberedPassages.of(found, NumberedPassages.TOKENS, writer.tokens());
    var check =
        new StatementCheck(passages, task.plan().language(), finder.verifier(), finder.holdings());
    var gaps =
        Map.of(
            "language", task.plan().language().name(),
            "statements", String.valueOf(Composition.ANSWER.statements()),
            "mark", fence.mark(),
            "today", task.asked().toString(),
            "question", fence.around("question", task.plan().question()),
            "passages", passages.fenced(fence));
    var name = Prompts.Name.ANSWER;
    var commission = new Draft.Commission(name, writer.prompts().filled(name, gaps), fence, check);
    return new Draft(commission, writer.prompts(), session, composition);
  }
}
