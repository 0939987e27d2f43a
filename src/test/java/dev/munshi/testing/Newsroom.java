package dev.munshi.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes made-up articles: as many as are wanted, no two alike, the same ones every time. */
public final class Newsroom {

  private static final List<String> WHO =
      List.of("The harbour board", "Mayor Ilse Brandt", "Dr. Tomas Okoye", "The ferry union");
  private static final List<String> DID =
      List.of("postponed", "approved", "questioned", "withdrew", "published");
  private static final List<String> WHAT =
      List.of("the tariff schedule", "a licence for drones", "the flood map", "a data register");
  private static final List<String> WHERE =
      List.of("in Port Ellery", "at the U.S. consulate", "before the council", "near Lake Varn");

  private Newsroom() {}

  public static String url(int number) {
    return "https://harbour-gazette.example/news/" + number;
  }

  /** The text of an article; another revision is another text. */
  public static String text(int number, int revision) {
    var random = new Random(number * 1_000L + revision);
    return IntStream.rangeClosed(1, 1 + random.nextInt(4))
        .mapToObj(paragraph -> paragraph(number, revision, paragraph, random))
        .collect(Collectors.joining("\n\n"));
  }

  private static String paragraph(int number, int revision, int paragraph, Random random) {
    return IntStream.rangeClosed(1, 2 + random.nextInt(6))
        .mapToObj(
            sentence ->
                "%s %s %s %s under file No. %d-%d-%d-%d."
                    .formatted(
                        one(WHO, random),
                        one(DID, random),
                        one(WHAT, random),
                        one(WHERE, random),
                        number,
                        revision,
                        paragraph,
                        sentence))
        .collect(Collectors.joining(" "));
  }

  private static String one(List<String> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** The article as a line of JSON Lines, without the line's end. */
  public static String jsonLine(int number, int revision) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("url", url(number))
        .put("title", "File " + number + " moves on")
        .put("publisher", "Harbour Gazette")
        .put("published", "2024-%02d-%02d".formatted(1 + number % 12, 1 + number % 28))
        .put("text", text(number, revision))
        .toString();
  }
}
