package dev.munshi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.article.Article;
import dev.munshi.article.Reference;
import dev.munshi.corpus.GivenSources;
import dev.munshi.corpus.reading.Dates;
import dev.munshi.corpus.reading.Draft;
import dev.munshi.retrieval.Retriever;
import dev.munshi.testing.WordEmbedder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExtractiveTest {

  private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);

  private static Answer ask(String question, String text) {
    var draft = new Draft("a", "a", null, "Pumps", null, null, Dates.UNKNOWN, null, text);
    var articles = GivenSources.articles(List.of(draft));
    var embedder = new WordEmbedder();
    try (var index = GivenSources.index(articles, embedder)) {
      var answerer = new ExtractiveAnswerer(new Retriever(index, embedder), new Given(articles), 0);
      return answerer.answer(new Question(question, TODAY, List.of())).answer();
    }
  }

  private record Given(List<Article> articles) implements Holdings {
    @Override
    public Optional<String> textOf(String article, int revision) {
      return Optional.of(articles.getFirst().text());
    }

    @Override
    public Coverage coverage(List<Reference> near) {
      return new Coverage(1, 0, null, null, null, near);
    }
  }

  @Test
  void says_once_what_a_page_says_twice_in_other_words() {
    var text =
        """
        The ministry said on Monday that 4,000 farms will get modern pumps by winter.

        The old canal was dug by hand. It is 90 years old and leaks.

        Modern pumps are to reach 4,000 farms before winter, according to the ministry.
        """;
    assertThat(ask("How many farms will get modern pumps by winter?", text))
        .isInstanceOfSatisfying(
            Answer.Found.class,
            found ->
                assertThat(found.statements())
                    .filteredOn(s -> s.text().contains("4,000"))
                    .hasSize(1));
  }

  @Test
  void says_both_where_the_numbers_differ() {
    var text =
        """
        The ministry said that 4,000 farms in the north will get modern pumps by winter.

        The union said that 2,500 farms in the south wait for modern pumps since winter.
        """;
    assertThat(ask("How many farms get modern pumps?", text).text()).contains("4,000", "2,500");
  }
}
