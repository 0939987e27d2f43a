package dev.munshi.bench.statements;

import dev.munshi.answer.Citation;
import dev.munshi.answer.Statement;
import java.util.List;

/**
 * A statement in the making.
 *
 * @param source the sentence that it tells, or the last of them
 */
record Draft(String text, List<Citation> citations, Source source) {

  Draft with(String other) {
    return new Draft(other, citations, source);
  }

  Statement statement() {
    return new Statement(text, citations);
  }
}
