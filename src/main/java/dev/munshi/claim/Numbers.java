package dev.munshi.claim;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The numbers of a claim, days left out. */
final class Numbers {

  private static final Pattern SPACE_WITHIN = Pattern.compile("(?<=\\d[.,]) (?=\\d)");

  private final List<Figure> figures;

  Numbers(String claim) {
    this.figures = of(new Said(claim, null)).toList();
  }

  private static Stream<Figure> of(Said said) {
    return Figures.of(said.text(), Days.in(said).spans()).stream();
  }

  /** Also as they would be without a space within: a text cut into words has "3, 000". */
  private static List<Figure> in(List<Said> sources) {
    return sources.stream()
        .flatMap(
            said -> {
              var closed = SPACE_WITHIN.matcher(said.text()).replaceAll("");
              return closed.equals(said.text())
                  ? of(said)
                  : Stream.concat(of(new Said(closed, said.published())), of(said));
            })
        .toList();
  }

  /** Those that the sources do not have; small ones in letters may go without saying. */
  List<Figure> missingFrom(List<Said> sources) {
    var theirs = in(sources);
    return figures.stream()
        .filter(mine -> mine.kind() != Figure.Kind.SMALL_WORD)
        .filter(mine -> theirs.stream().noneMatch(mine::isBorneOutBy))
        .filter(mine -> mine.kind() != Figure.Kind.YEAR || !isYearOf(mine, sources))
        .toList();
  }

  Optional<Fault> fault(List<Said> sources) {
    return missingFrom(sources).stream()
        .findFirst()
        .or(() -> contradicted(sources))
        .map(mine -> new Fault.OtherNumber(mine.words(), instead(mine, sources)));
  }

  private Optional<Figure> contradicted(List<Said> sources) {
    var theirs = in(sources);
    return figures.stream()
        .filter(mine -> theirs.stream().noneMatch(mine::isBorneOutBy))
        .filter(mine -> theirs.stream().anyMatch(mine::isInsteadOf))
        .findFirst();
  }

  private static boolean isYearOf(Figure mine, List<Said> sources) {
    int year = mine.value().intValue();
    return sources.stream().anyMatch(said -> said.namesYear(year));
  }

  private static @Nullable String instead(Figure mine, List<Said> sources) {
    return in(sources).stream()
        .filter(mine::isInsteadOf)
        .map(Figure::words)
        .findFirst()
        .orElse(null);
  }
}
