package dev.munshi.briefing;

import dev.munshi.answer.Remark;
import dev.munshi.article.Sentences;
import dev.munshi.briefing.Minutes.Quote;
import dev.munshi.index.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A sentence that somebody said in a thread.
 *
 * @param message its message's place in the thread, from 0
 * @param terms its terms, each once
 */
record Uttered(int message, Quote quote, Set<String> terms) {

  /** The sentences of a thread in their order. */
  static List<Uttered> in(List<Remark> remarks, Vocabulary vocabulary) {
    return IntStream.range(0, remarks.size())
        .boxed()
        .flatMap(
            i -> {
              var remark = remarks.get(i);
              return Sentences.of(remark.text()).stream()
                  .map(span -> new Quote(remark, span.of(remark.text())))
                  .map(quote -> new Uttered(i, quote, Set.copyOf(vocabulary.terms(quote.words()))));
            })
        .toList();
  }

  boolean isQuestion() {
    return quote.words().matches("(?s).*[?؟][”\"'’)]*");
  }

  String who() {
    return quote.by().who();
  }

  /** The share of the shorter one's terms that both have, from 0 to 1. */
  double common(Uttered other) {
    int least = Math.min(terms.size(), other.terms.size());
    long both = terms.stream().filter(other.terms::contains).count();
    return least == 0 ? 0 : both / (double) least;
  }
}
