package dev.munshi.evaluation;

import dev.munshi.answer.Answer;
import dev.munshi.answer.Answerer;
import dev.munshi.answer.Question;
import dev.munshi.article.Reference;
import dev.munshi.retrieval.Query;
import dev.munshi.retrieval.Retriever;
import java.util.List;

/** Asks questions whose answers are known. Thread-safe. */
public final class Evaluation {

  private static final int ARTICLES = 10;

  private final Retriever retriever;
  private final Answerer answerer;
  private final double threshold;

  /**
   * @param answerer without a threshold, so that confidence is measured where it refuses as well
   * @param threshold the least confidence with which an answer would be shown, from 0 to 1
   */
  public Evaluation(Retriever retriever, Answerer answerer, double threshold) {
    this.retriever = retriever;
    this.answerer = answerer;
    this.threshold = threshold;
  }

  public Judgement judge(LabelledQuestion labelled) {
    var reply = answerer.answer(new Question(labelled.text(), labelled.asked(), List.of()));
    var answered = reply.answer() instanceof Answer.Found found && found.confidence() >= threshold;
    return new Judgement(labelled, found(labelled), reply, answered);
  }

  private List<Reference> found(LabelledQuestion labelled) {
    var query = new Query(labelled.text(), labelled.asked(), ARTICLES, 1);
    return retriever.retrieve(query).hits().stream().map(hit -> hit.passage().reference()).toList();
  }
}
