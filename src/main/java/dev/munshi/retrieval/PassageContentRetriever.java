package dev.munshi.retrieval;

import dev.langchain4j.data.document.Metadata;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.rag.content.Content;
import dev.langchain4j.rag.content.ContentMetadata;
import dev.langchain4j.rag.content.retriever.ContentRetriever;
import dev.munshi.index.Hit;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * Retrieval as LangChain4j knows it: each passage is a {@link Content} with the metadata {@code
 * article}, {@code title}, {@code start}, {@code end} and, where known, {@code url}, {@code
 * publisher} and {@code published}. Thread-safe.
 */
public final class PassageContentRetriever implements ContentRetriever {

  private final Retriever retriever;
  private final int limit;

  /**
   * @param limit how many passages to give, at least 1
   */
  public PassageContentRetriever(Retriever retriever, int limit) {
    this.retriever = retriever;
    this.limit = limit;
  }

  @Override
  public List<Content> retrieve(dev.langchain4j.rag.query.Query query) {
    var found =
        retriever.retrieve(
            new Query(query.text(), LocalDate.now(ZoneId.systemDefault()), limit, limit));
    return found.hits().stream().map(PassageContentRetriever::content).toList();
  }

  private static Content content(Hit hit) {
    var passage = hit.passage();
    var reference = passage.reference();
    var metadata =
        new Metadata()
            .put("article", reference.id())
            .put("title", reference.title())
            .put("start", passage.span().start())
            .put("end", passage.span().end());
    if (reference.url() != null) {
      metadata.put("url", reference.url());
    }
    if (reference.publisher() != null) {
      metadata.put("publisher", reference.publisher());
    }
    if (reference.published() != null) {
      metadata.put("published", reference.published().toString());
    }
    // the score stays out of the segment's metadata: LangChain4j's fusion merges by text and
    // metadata
    return Content.from(
        TextSegment.from(passage.text(), metadata), Map.of(ContentMetadata.SCORE, hit.score()));
  }
}
