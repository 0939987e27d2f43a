package dev.munshi.answer.generative;

import dev.munshi.answer.Material;
import dev.munshi.answer.Wording;
import dev.munshi.answer.Writer;
import dev.munshi.article.Passage;
import dev.munshi.language.QuestionLanguage;
import dev.munshi.llm.ModelFailedException;
import dev.munshi.llm.ModelSession;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;

/** Lets a language model write a summary. Thread-safe. */
public final class SummaryWriter implements Writer {

  /** For a summary. */
  private static final Composition.Room ROOM = new Composition.Room(8, 280, 2_500);

  private static final String NOTHING_STANDS =
      "The sources do not bear out what the language model wrote.";

  private final WritingModel writer;
  private final Prompts.Name prompt;

  private SummaryWriter(WritingModel writer, Prompts.Name prompt) {
    this.writer = writer;
    this.prompt = prompt;
  }

  /** Sums up passages of articles. */
  public static SummaryWriter ofArticles(WritingModel writer) {
    return new SummaryWriter(writer, Prompts.Name.SUMMARY);
  }

  /** Sums up what people said to each other. */
  public static SummaryWriter ofThread(WritingModel writer) {
    return new SummaryWriter(writer, Prompts.Name.THREAD);
  }

  @Override
  public Wording write(Material material) {
    long start = System.nanoTime();
    var session = writer.model().open();
    var composition = new Composition(ROOM, statement -> {});
    var wording = write(material, session, composition);
    var composer = wording.statements().isEmpty() ? "extractive" : "generative";
    var elapsed = Duration.ofNanos(System.nanoTime() - start);
    var report = new AnswerReport(writer);
    report.tell(
        new AnswerReport.Told(prompt.word(), composer, elapsed), composition, session.use());
    return wording;
  }

  @Override
  public List<Passage> fitting(List<Passage> passages) {
    return NumberedPassages.fitting(passages, NumberedPassages.TOKENS, writer.tokens());
  }

  /** What breaks off tells a part only, and which part is chance: then nothing of it counts. */
  private Wording write(Material material, ModelSession session, Composition composition) {
    try {
      var draft = draft(material, session, composition);
      draft.mend(draft.write());
    } catch (ModelFailedException e) {
      return new Wording(List.of(), e.failure().sentence());
    }
    var statements = composition.statements();
    return new Wording(statements, statements.isEmpty() ? NOTHING_STANDS : null);
  }

  private Draft draft(Material material, ModelSession session, Composition composition) {
    var fence = Fence.random();
    var language = QuestionLanguage.of(material.order());
    var passages =
        NumberedPassages.of(List.of(material.passages()), NumberedPassages.TOKENS, writer.tokens());
    var check = new StatementCheck(passages, language, material.verifier(), material.holdings());
    var gaps = new HashMap<String, String>();
    gaps.put("language", language.name());
    gaps.put("statements", String.valueOf(ROOM.statements()));
    gaps.put("mark", fence.mark());
    gaps.put("today", material.asked().toString());
    gaps.put("passages", passages.fenced(fence));
    gaps.put("topic", fence.around("topic", material.order()));
    gaps.keySet().retainAll(prompt.gaps());
    var filled = writer.prompts().filled(prompt, gaps);
    var commission = new Draft.Commission(prompt, filled, fence, check);
    return new Draft(commission, writer.prompts(), session, composition);
  }
}
