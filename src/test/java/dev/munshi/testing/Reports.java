package dev.munshi.testing;

import dev.munshi.answer.Answer;
import dev.munshi.answer.Coverage;
import dev.munshi.answer.ExtractiveAnswerer;
import dev.munshi.answer.Holdings;
import dev.munshi.answer.Question;
import dev.munshi.article.Article;
import dev.munshi.article.DateRange;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Reference;
import dev.munshi.corpus.GivenSources;
import dev.munshi.corpus.reading.Dates;
import dev.munshi.corpus.reading.Draft;
import dev.munshi.retrieval.Retriever;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Short reports of different outlets, each its own article. */
public final class Reports implements Holdings {

  private static final LocalDate TODAY = LocalDate.of(2024, 6, 1);
  private static final int DATE_LENGTH = 10;

  private final List<Article> articles;

  private Reports(List<Article> articles) {
    this.articles = articles;
  }

  /**
   * @param reports the day of publication, a blank, and the text
   */
  public static Reports of(String... reports) {
    var drafts =
        IntStream.range(0, reports.length).mapToObj(i -> draft(i + 1, reports[i])).toList();
    return new Reports(GivenSources.articles(drafts));
  }

  private static Draft draft(int number, String report) {
    var name = "report-" + number;
    var published = Dates.published(PartialDate.parse(report.substring(0, DATE_LENGTH)));
    return new Draft(
        name, name, null, "Report", "Outlet " + number, null, published, "en", text(report));
  }

  /** A report without its day. */
  public static String text(String report) {
    return report.substring(DATE_LENGTH).strip();
  }

  public Answer ask(String question) {
    return with(
        retriever ->
            new ExtractiveAnswerer(retriever, this, 0)
                .answer(new Question(question, TODAY, List.of()))
                .answer());
  }

  /** What somebody makes of them. */
  public <T> T with(Function<Retriever, T> work) {
    var embedder = new WordEmbedder();
    try (var index = GivenSources.index(articles, embedder)) {
      return work.apply(new Retriever(index, embedder));
    }
  }

  /** The ids of those that were published in these days. */
  public List<String> publishedIn(DateRange days) {
    return articles.stream()
        .map(Article::reference)
        .filter(
            reference -> {
              var day = Objects.requireNonNull(reference.published()).first();
              return days.contains(new DateRange(day, day));
            })
        .map(Reference::id)
        .toList();
  }

  @Override
  public Optional<String> textOf(String article, int revision) {
    return articles.stream().filter(a -> a.id().equals(article)).map(Article::text).findFirst();
  }

  @Override
  public Coverage coverage(List<Reference> near) {
    return new Coverage(articles.size(), articles.size(), null, null, null, near);
  }
}
