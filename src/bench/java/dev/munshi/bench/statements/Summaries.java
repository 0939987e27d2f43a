package dev.munshi.bench.statements;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.munshi.answer.Citation;
import dev.munshi.answer.Coverage;
import dev.munshi.answer.Holdings;
import dev.munshi.answer.Statement;
import dev.munshi.answer.Verifier;
import dev.munshi.article.Reference;
import dev.munshi.article.Sentences;
import dev.munshi.article.Span;
import dev.munshi.index.PassageIndex;
import dev.munshi.index.Vocabulary;
import dev.munshi.store.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Has the verifier judge sentences of real summarisers that people have judged: QAGS. */
@Command(
    name = "summaries",
    mixinStandardHelpOptions = true,
    description = "what the verifier shows of summaries' sentences that people have judged")
public final class Summaries implements Callable<Integer> {

  private static final int MOST_QUOTES = 3;

  /** The least share of a sentence's weight that a further quote must add. */
  private static final double LEAST_ADDED = 0.08;

  @Option(names = "--home", required = true, description = "whose vocabulary is used")
  private Path home = Path.of("");

  @Option(names = "--judged", required = true, description = "JSON Lines of QAGS")
  private Path judged = Path.of("");

  @Option(names = "--verbose", description = "print what is judged otherwise than by people")
  private boolean verbose;

  /** One article and nothing else. */
  private record OneText(String text) implements Holdings {
    @Override
    public Optional<String> textOf(String article, int revision) {
      return Optional.of(text);
    }

    @Override
    public Coverage coverage(List<Reference> near) {
      throw new UnsupportedOperationException("nobody asks here");
    }
  }

  @Override
  public Integer call() throws IOException {
    var json = new JsonMapper();
    var tally = new Tally();
    try (var index = PassageIndex.openForReading(Home.at(home).index())) {
      for (var line : Files.readAllLines(judged)) {
        judge(json.readTree(line), index.vocabulary(), tally);
      }
    }
    tally.print();
    return 0;
  }

  private void judge(JsonNode summary, Vocabulary vocabulary, Tally tally) {
    var text = summary.get("article").textValue();
    var verifier = new Verifier(new OneText(text), vocabulary);
    for (var sentence : summary.get("summary_sentences")) {
      int yes = 0;
      for (var response : sentence.get("responses")) {
        yes += response.get("response").textValue().equals("yes") ? 1 : 0;
      }
      boolean supported = 2 * yes > sentence.get("responses").size();
      var said = sentence.get("sentence").textValue();
      var statement = new Statement(said, quotes(said, text, vocabulary));
      var fault = verifier.fault(statement);
      tally.add(new Case("QAGS", !supported, statement), fault.isEmpty());
      if (verbose && fault.isEmpty() != supported) {
        Judged.print(supported ? "supported" : "not supported", statement, fault);
      }
    }
  }

  /** The sentences that say most of it, each of which adds to those before. */
  private static List<Citation> quotes(String said, String text, Vocabulary vocabulary) {
    var article = new Reference("a", "a.txt", null, "-", null, null, null, null, "en");
    var wanted = new HashSet<>(vocabulary.terms(said));
    double least = LEAST_ADDED * weight(wanted, vocabulary);
    var quotes = new ArrayList<Citation>();
    while (quotes.size() < MOST_QUOTES) {
      Span best = null;
      double most = quotes.isEmpty() ? -1 : least;
      for (var span : Sentences.of(text)) {
        var shared = new HashSet<>(vocabulary.terms(span.of(text)));
        shared.retainAll(wanted);
        double weight = weight(shared, vocabulary);
        if (weight > most) {
          best = span;
          most = weight;
        }
      }
      if (best == null) {
        break;
      }
      quotes.add(new Citation(article, best, best.of(text)));
      vocabulary.terms(best.of(text)).forEach(wanted::remove);
    }
    return quotes;
  }

  private static double weight(Set<String> terms, Vocabulary vocabulary) {
    return terms.stream()
        .mapToDouble(
            term -> Math.log((vocabulary.passages() + 1.0) / (vocabulary.passagesWith(term) + 1.0)))
        .sum();
  }
}
