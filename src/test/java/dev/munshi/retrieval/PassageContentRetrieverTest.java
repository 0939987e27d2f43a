package dev.munshi.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.rag.content.ContentMetadata;
import dev.langchain4j.rag.query.Query;
import dev.munshi.testing.ShippedCorpus;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassageContentRetrieverTest {

  @TempDir private Path folder;

  @Test
  void gives_passages_with_what_a_citation_needs() {
    try (var corpus = new ShippedCorpus(folder)) {
      var retriever = new PassageContentRetriever(corpus.retriever(), 3);

      var contents = retriever.retrieve(Query.from("When did Meta meet the working group?"));

      assertThat(contents).hasSize(3);
      var first = contents.getFirst();
      var metadata = first.textSegment().metadata();
      var article = Objects.requireNonNull(metadata.getString("article"));
      int start = Objects.requireNonNull(metadata.getInteger("start"));
      int end = Objects.requireNonNull(metadata.getInteger("end"));
      var text = corpus.textOf(article, 1).orElseThrow();
      assertThat(text.substring(start, end)).isEqualTo(first.textSegment().text());
      assertThat(metadata.getString("publisher")).isEqualTo("CW Pakistan");
      assertThat(metadata.getString("published")).isEqualTo("2022-02-19");
      assertThat(first.metadata()).containsKey(ContentMetadata.SCORE);
    }
  }
}
