package dev.munshi.answer.generative;

import dev.munshi.answer.Answer;
import dev.munshi.answer.Question;
import dev.munshi.answer.Reply;
import dev.munshi.answer.Statement;
import dev.munshi.answer.Turn;
import dev.munshi.testing.ScriptedModel;
import dev.munshi.testing.SmallCorpus;
import dev.munshi.testing.WrittenAnswer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A question that was asked of the small corpus with a scripted model.
 *
 * @param reply what came of it
 * @param shown what was on screen before, in this order
 */
record Asked(Reply reply, List<Statement> shown) {

  static Asked of(ScriptedModel model, String question, Turn... earlier) {
    try (var corpus = new SmallCorpus()) {
      return of(model, question, corpus, earlier);
    }
  }

  static Asked of(ScriptedModel model, String question, SmallCorpus corpus, Turn... earlier) {
    var answerer =
        new GenerativeAnswerer(
            corpus.finder(),
            new WritingModel(model, Prompts.shipped(), new WordCount(), new SimpleMeterRegistry()));
    var shown = new ArrayList<Statement>();
    var asked = new Question(question, LocalDate.of(2024, 6, 1), List.of(earlier));
    return new Asked(answerer.answer(asked, shown::add), shown);
  }

  /** With a model that writes the answer to each task in the same way. */
  static Asked writing(String question, UnaryOperator<WrittenAnswer> answer) {
    return of(model(answer), question);
  }

  static ScriptedModel model(UnaryOperator<WrittenAnswer> answer) {
    return new ScriptedModel(prompt -> answer.apply(new WrittenAnswer(prompt.user())).toString());
  }

  Answer answer() {
    return reply.answer();
  }

  /** The texts of the answer; none for a no. */
  List<String> texts() {
    return switch (answer()) {
      case Answer.Found found -> found.statements().stream().map(Statement::text).toList();
      case Answer.NotFound none -> List.of();
    };
  }

  String note() {
    return String.valueOf(reply.note());
  }
}
