package dev.munshi.briefing;

import dev.munshi.index.Hit;
import dev.munshi.retrieval.Query;
import dev.munshi.retrieval.Retriever;
import java.time.LocalDate;
import java.util.List;

/** Finds the passages that may tell of a topic: widely, one article for each story. */
final class Findings {

  private static final int PASSAGES = 300;
  private static final int PER_ARTICLE = 4;

  /** Of an article that is asked for by its address. */
  private static final int OF_ONE = 40;

  private static final int STORIES = 150;
  private static final int PER_STORY = 2;

  private final Retriever retriever;
  private final Archive archive;

  Findings(Retriever retriever, Archive archive) {
    this.retriever = retriever;
    this.archive = archive;
  }

  List<Hit> of(Topic topic, LocalDate asked) {
    if (topic.address() != null) {
      return retriever.firstOf(archive.storyAt(topic.address()), OF_ONE);
    }
    if (topic.words().isEmpty() && topic.published() != null) {
      return retriever.firstOf(archive.publishedIn(topic.published(), STORIES), PER_STORY);
    }
    return retriever
        .retrieve(new Query(topic.words(), asked, PASSAGES, PER_ARTICLE, topic.published()))
        .hits();
  }
}
