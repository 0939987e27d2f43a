package dev.munshi.answer.generative;

import dev.munshi.answer.Answer;
import dev.munshi.answer.Answerer;
import dev.munshi.answer.EvidenceFinder;
import dev.munshi.answer.ExtractiveAnswerer;
import dev.munshi.answer.Finding;
import dev.munshi.answer.Question;
import dev.munshi.answer.Reply;
import dev.munshi.answer.Statement;
import dev.munshi.llm.ModelFailedException;
import dev.munshi.llm.ModelFailure;
import dev.munshi.llm.ModelSession;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers in a language model's words, as far as the verifier lets them through. Where the model
 * fails, or nothing of what it wrote stands, the articles' own sentences answer, and a line says
 * why. Thread-safe.
 */
public final class GenerativeAnswerer implements Answerer {

  private static final String NO_ANSWER = "The language model found no answer in the articles.";
  private static final String NOTHING_STANDS =
      "The articles do not bear out what the language model wrote.";
  private static final String TRANSLATED =
      "Translated by the language model; the quotes stand as they were published.";
  private static final String IN_PART = "The articles answer only a part of this.";

  /** From this probability on an answer is rather right than wrong. */
  private static final double LIKELY = 0.5;

  private final EvidenceFinder finder;
  private final ExtractiveAnswerer extractive;
  private final WritingModel writer;

  public GenerativeAnswerer(EvidenceFinder finder, WritingModel writer) {
    this.finder = finder;
    this.extractive = new ExtractiveAnswerer(finder);
    this.writer = writer;
  }

  @Override
  public Reply answer(Question question, Consumer<Statement> shown) {
    long start = System.nanoTime();
    var session = writer.model().open();
    var composition = new Composition(Composition.ANSWER, shown);
    var reply =
        reply(question, session, composition).after(Duration.ofNanos(System.nanoTime() - start));
    new AnswerReport(writer).tell(reply, composition, session.use());
    return reply;
  }

  private Reply reply(Question question, ModelSession session, Composition composition) {
    try {
      var plan = new Comprehension(writer, finder.vocabulary()).plan(question, session);
      var findings =
          plan.parts().stream().map(part -> finder.find(part, question.asked())).toList();
      var outcome = outcome(new Task(plan, findings, question.asked()), session, composition);
      return new Reply(
          question, plan.understood(), outcome.answer(), outcome.note(), Duration.ZERO);
    } catch (ModelFailedException e) {
      // the question was not understood yet; what fails later has an outcome of its own
      var plain = extractive.answer(question);
      return plain.noted(joined(without(e.failure(), plain.answer()), plain.note()));
    }
  }

  /** An answer with the line on how it came about. */
  private record Outcome(Answer answer, @Nullable String note) {}

  private Outcome outcome(Task task, ModelSession session, Composition composition) {
    var sufficing = task.sufficing();
    if (sufficing.isEmpty()) {
      return new Outcome(finder.nothing(task.surest()), null);
    }
    var plain = extractive.answer(sufficing);
    if (plain instanceof Answer.Found found
        && !found.accounts().isEmpty()
        && task.plan().language().english()) {
      return new Outcome(plain, null);
    }
    try {
      new Composer(finder, writer).compose(task, session, composition);
      return composed(task, composition, plain);
    } catch (ModelFailedException e) {
      return composition.statements().isEmpty()
          ? new Outcome(plain, without(e.failure(), plain))
          : new Outcome(
              found(task, composition), e.failure().sentence() + " What stands here is verified.");
    }
  }

  private Outcome composed(Task task, Composition composition, Answer plain) {
    if (!composition.statements().isEmpty()) {
      return new Outcome(found(task, composition), note(task, composition));
    }
    if (!composition.isUntouched()) {
      return new Outcome(plain, NOTHING_STANDS + found(plain));
    }
    // whom an article told to be silent, or who reads badly, does not overrule what is likely right
    return task.surest().confidence() >= LIKELY
        ? new Outcome(plain, NO_ANSWER + found(plain))
        : new Outcome(finder.nothing(task.surest()), NO_ANSWER);
  }

  private static @Nullable String note(Task task, Composition composition) {
    if (composition.isTranslated()) {
      return TRANSLATED;
    }
    return task.sufficing().size() < task.findings().size() ? IN_PART : null;
  }

  private static Answer found(Task task, Composition composition) {
    double sure = task.sufficing().stream().mapToDouble(Finding::confidence).min().orElseThrow();
    return new Answer.Found(composition.statements(), sure);
  }

  private static String without(ModelFailure failure, Answer plain) {
    return failure.sentence() + found(plain);
  }

  private static String found(Answer plain) {
    return plain instanceof Answer.Found ? " This answer was found without it." : "";
  }

  private static String joined(String line, @Nullable String other) {
    return other == null ? line : line + " " + other;
  }
}
