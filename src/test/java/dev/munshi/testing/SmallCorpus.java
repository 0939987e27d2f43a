package dev.munshi.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.munshi.answer.AnswerSettings;
import dev.munshi.answer.Answerer;
import dev.munshi.answer.Confidence;
import dev.munshi.answer.Coverage;
import dev.munshi.answer.EvidenceFinder;
import dev.munshi.answer.ExtractiveAnswerer;
import dev.munshi.answer.Holdings;
import dev.munshi.article.Article;
import dev.munshi.article.PartialDate;
import dev.munshi.article.Reference;
import dev.munshi.corpus.GivenSources;
import dev.munshi.corpus.reading.Dates;
import dev.munshi.corpus.reading.Draft;
import dev.munshi.index.Embedder;
import dev.munshi.index.PassageIndex;
import dev.munshi.retrieval.Retriever;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Four invented articles, and somebody who answers from them without a model. Thread-safe. */
public final class SmallCorpus implements AutoCloseable, Holdings {

  public static final String QUESTION = "When did Varnholm open its register of algorithms?";
  public static final String QUOTE =
      "Varnholm opened a public register of its algorithms on 4 March 2024.";
  public static final String URL = "https://gazette.example/algorithm-register";

  private static final double THRESHOLD = 0.3;

  private static final List<Draft> DRAFTS =
      List.of(
          draft(
              URL,
              "Varnholm opens a register of its algorithms",
              "Varnholm Gazette",
              "2024-03-12",
              QUOTE
                  + " Councillor Ilse Brandt proposed the register after a housing tool had turned"
                  + " away 212 families by mistake. Each entry names the office that runs an"
                  + " algorithm and the person who answers for it.\n\n"
                  + "The register lists 37 systems so far. Brandt said that the tax office had not"
                  + " handed in its list yet."),
          draft(
              "https://courier.example/orbita-fine",
              "Quellmark fines Orbita over couriers' whereabouts",
              "The Courier",
              "2024-05-20",
              "The data protection authority of Quellmark fined the delivery company Orbita 3.4"
                  + " million euros on 17 May 2024. Orbita had kept the whereabouts of its couriers"
                  + " for five years, the authority said.\n\n"
                  + "The fine is the largest that Quellmark has imposed on a delivery company."
                  + " Orbita said that it would appeal."),
          draft(
              "https://post.example/pelikan-council",
              "Pelikan meets the Nordhavn Digital Council",
              "Nordhavn Post",
              "2024-04-11",
              "The messaging company Pelikan met the Nordhavn Digital Council for the first time on"
                  + " 9 April 2024. The Nordhavn Digital Council was set up by Minister Runa Falk in"
                  + " January 2023.\n\n"
                  + "Pelikan promised to answer complaints about threats within a day. The company"
                  + " has 800,000 users in Nordhavn."),
          draft(
              null,
              "Tidewater pauses face recognition on its ferries",
              "Harbour Weekly",
              "2023-11",
              "The port of Tidewater paused face recognition on its ferries in November 2023. A"
                  + " court had found that passengers were never asked.\n\n"
                  + "Harbour master Odo Lind said that paper tickets would do until the spring."));

  private final List<Article> articles;
  private final PassageIndex index;
  private final Embedder embedder;

  /**
   * @param whenAsked runs on the asking thread before each search, and may throw
   */
  public SmallCorpus(Runnable whenAsked) {
    this(DRAFTS, whenAsked);
  }

  /** With another article of this text. */
  public SmallCorpus(String further) {
    this(
        Stream.concat(
                DRAFTS.stream(),
                Stream.of(draft(null, "Register", "The Courier", "2024-03-13", further)))
            .toList(),
        () -> {});
  }

  private SmallCorpus(List<Draft> drafts, Runnable whenAsked) {
    var words = new WordEmbedder();
    this.articles = GivenSources.articles(drafts);
    this.index = GivenSources.index(articles, words);
    this.embedder = new Asked(words, whenAsked);
  }

  public SmallCorpus() {
    this(() -> {});
  }

  private static Draft draft(
      @Nullable String url, String title, String publisher, String published, String text) {
    var name = "source " + title;
    var date = PartialDate.parse(published);
    return new Draft(name, name, url, title, publisher, null, Dates.published(date), "en", text);
  }

  /** The articles as JSON Lines, as {@code munshi ingest} takes them. */
  public static String jsonLines() {
    return DRAFTS.stream().map(SmallCorpus::json).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String json(Draft draft) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("url", draft.url())
        .put("title", draft.title())
        .put("publisher", draft.publisher())
        .put("published", String.valueOf(draft.published()))
        .put("text", draft.text())
        .toString();
  }

  /** A page of HTML with the article that answers {@link #QUESTION}, and a menu about it. */
  public static String page(String title) {
    return """
        <html lang="en"><head><title>%1$s</title>
        <meta property="article:published_time" content="2024-03-12">
        <meta property="og:site_name" content="Varnholm Gazette"></head>
        <body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
        <article><h1>%1$s</h1>
        <p>%2$s</p>
        <p>Councillor Ilse Brandt proposed the register after a housing tool had turned away 212
        families by mistake. Each entry names the office that runs an algorithm and the person who
        answers for it.</p>
        <p>The register lists 37 systems so far. Brandt said that the tax office had not handed in
        its list yet.</p></article>
        <footer>Imprint</footer></body></html>
        """
        .formatted(title, QUOTE);
  }

  /** Writes {@link #jsonLines()} to a file {@code small.jsonl} in this folder. */
  public static Path writeTo(Path folder) throws IOException {
    Files.createDirectories(folder);
    return Files.writeString(folder.resolve("small.jsonl"), jsonLines(), UTF_8);
  }

  /** Answers {@link #QUESTION} with {@link #QUOTE}. */
  public Answerer answerer() {
    return new ExtractiveAnswerer(finder());
  }

  /** What finds the evidence in these articles. */
  public EvidenceFinder finder() {
    return new EvidenceFinder(
        new Retriever(index, embedder),
        this,
        AnswerSettings.ofCorpus(Confidence.shipped(), THRESHOLD));
  }

  @Override
  public Optional<String> textOf(String article, int revision) {
    return articles.stream().filter(a -> a.id().equals(article)).map(Article::text).findFirst();
  }

  @Override
  public Coverage coverage(List<Reference> near) {
    var newest = articles.get(1).reference();
    var oldest = Objects.requireNonNull(articles.getLast().reference().published());
    return new Coverage(articles.size(), 4, oldest, newest.published(), newest, near);
  }

  @Override
  public void close() {
    index.close();
  }

  private record Asked(Embedder embedder, Runnable whenAsked) implements Embedder {

    @Override
    public String model() {
      return embedder.model();
    }

    @Override
    public int dimension() {
      return embedder.dimension();
    }

    @Override
    public List<float[]> embed(List<String> texts) {
      whenAsked.run();
      return embedder.embed(texts);
    }
  }
}
