package dev.munshi.app;

import dev.munshi.article.Access;
import dev.munshi.briefing.Chronicler;
import dev.munshi.briefing.CommitmentFinder;
import dev.munshi.briefing.Summarizer;

/**
 * Who tells topics from what may be seen of a home.
 *
 * @param answering who writes, where somebody does
 */
record Briefings(OpenHome open, Access access, Answering answering) {

  Summarizer summarizer() {
    return new Summarizer(
        open.retriever(access), open.holdings(access), archive(), answering.ofArticles());
  }

  Chronicler chronicler() {
    return new Chronicler(open.retriever(access), open.holdings(access), archive());
  }

  CommitmentFinder commitments() {
    return new CommitmentFinder(open.retriever(access), open.holdings(access), archive());
  }

  private HomeArchive archive() {
    return new HomeArchive(open.articles(), access);
  }
}
