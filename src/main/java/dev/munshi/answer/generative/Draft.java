package dev.munshi.answer.generative;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.munshi.answer.generative.StatementCheck.Checked;
import dev.munshi.llm.ModelFailedException;
import dev.munshi.llm.ModelFailure;
import dev.munshi.llm.ModelSession;
import dev.munshi.llm.Prompt;
import java.util.List;
import java.util.Map;

/** One set of passages, and what a model writes about them. For one thread. */
final class Draft {

  private static final int LONGEST_REASON = 300;

  /**
   * What the model is to write.
   *
   * @param name of the prompt
   * @param filled the prompt
   * @param fence around all data in it
   * @param check of what is written
   */
  record Commission(Prompts.Name name, PromptTemplate filled, Fence fence, StatementCheck check) {}

  private final Commission commission;
  private final Prompts prompts;
  private final ModelSession session;
  private final Composition composition;

  Draft(Commission commission, Prompts prompts, ModelSession session, Composition composition) {
    this.commission = commission;
    this.prompts = prompts;
    this.session = session;
    this.composition = composition;
  }

  /** Nonsense, or a text that breaks off before it says anything, may be better a second time. */
  Composition.Written write() {
    var prompt = prompt(commission.name(), commission.filled());
    try {
      return composition.write(session, prompt, commission.check());
    } catch (ModelFailedException e) {
      boolean mayPass =
          e.failure() instanceof ModelFailure.Unreadable
              || e.failure() instanceof ModelFailure.CutOff;
      if (!mayPass || !composition.isUntouched()) {
        throw e;
      }
      return composition.write(session, prompt, commission.check());
    }
  }

  /** Has written anew what was refused, where there is any and room for it. */
  void mend(Composition.Written written) {
    if (!written.refused().isEmpty() && composition.hasRoom()) {
      writeAnew(written.refused());
    }
  }

  /** What was verified before stays, also where this fails. */
  private void writeAnew(List<Checked.Bad> refused) {
    var again =
        prompts.filled(
            Prompts.Name.AGAIN,
            Map.of(
                "rules", commission.filled().system(),
                "task", commission.filled().user(),
                "refused", commission.fence().around("refused statements", listed(refused))));
    try {
      composition.write(session, prompt(Prompts.Name.AGAIN, again), commission.check());
    } catch (ModelFailedException e) {
      if (composition.statements().isEmpty()) {
        throw e;
      }
    }
  }

  private Prompt prompt(Prompts.Name name, PromptTemplate filled) {
    return new Prompt(
        name.word(), filled.system(), filled.user(), Schemas.ANSWER, composition.room().tokens());
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
