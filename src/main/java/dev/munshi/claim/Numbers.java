package dev.munshi.claim;

import dev.munshi.sentence.Figure;
import dev.munshi.sentence.Figures;
import dev.munshi.sentence.Leeway;
import dev.munshi.sentence.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The numbers of a claim, days left out. */
final class Numbers {

  private static final Pattern SPACE_WITHIN = Pattern.compile("(?<=\\d[.,]) (?=\\d)");

  private static final Set<Figure.Kind> MAY_GO_UNSAID =
      EnumSet.of(Figure.Kind.SMALL_WORD, Figure.Kind.SPELLED_RANK);

  /** How far "about" reaches to either side, as a share. */
  private static final BigDecimal ROUGH = new BigDecimal("0.1");

  /** Words that say a small number without naming it. */
  private static final Map<Integer, Pattern> IN_OTHER_WORDS =
      Map.of(
          1, word("initial\\w*|debut|maiden|original\\w*|inaugural|1st"),
          2, word("both|couple|pair|duo|twice|twin\\w*|double\\w*|second|2nd"),
          3, word("trio|triple\\w*|thrice|3rd"),
          4, word("quarter\\w*|quad\\w*"),
          10, word("decade"));

  private final List<Figure> figures;

  Numbers(String claim) {
    this.figures = of(new Said(claim, null)).toList();
  }

  /** Without a space within a number. */
  static String closed(String text) {
    return SPACE_WITHIN.matcher(text).replaceAll("");
  }

  private static Pattern word(String words) {
    return Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE);
  }

  private static Stream<Figure> of(Said said) {
    return Figures.of(said.text(), Days.in(said).spans()).stream();
  }

  /** Also as they would be without a space within: a text cut into words has "3, 000". */
  private static List<Figure> in(List<Said> sources) {
    return sources.stream()
        .flatMap(
            said -> {
              var closed = closed(said.text());
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
        .filter(mine -> !MAY_GO_UNSAID.contains(mine.kind()))
        .filter(mine -> theirs.stream().noneMatch(other -> isBorneOut(mine, other)))
        .filter(mine -> mine.kind() != Figure.Kind.YEAR || !isYearOf(mine, sources))
        .toList();
  }

  Optional<Fault> fault(List<Said> sources) {
    return missingFrom(sources).stream()
        .findFirst()
        .or(() -> contradicted(sources))
        .map(mine -> new Fault.OtherNumber(mine.words(), instead(mine, sources)));
  }

  /** Also small ones in letters must be there, and as exactly meant. */
  Optional<Fault> strictFault(List<Said> sources) {
    var theirs = in(sources);
    return figures.stream()
        .filter(mine -> MAY_GO_UNSAID.contains(mine.kind()))
        .filter(
            mine ->
                mine.value().compareTo(BigDecimal.ONE) > 0
                    || mine.kind() == Figure.Kind.SPELLED_RANK)
        .filter(mine -> theirs.stream().noneMatch(other -> isBorneOut(mine, other)))
        .filter(mine -> sources.stream().noneMatch(said -> saysSmall(mine, said.text())))
        .findFirst()
        .map(mine -> new Fault.OtherNumber(mine.words(), instead(mine, sources)));
  }

  /** "More than 50" needs a source that says so, or a number that is more. */
  Optional<Fault> otherLeeway(List<Said> sources) {
    var theirs = in(sources);
    return figures.stream()
        .filter(mine -> mine.leeway() == Leeway.AT_LEAST || mine.leeway() == Leeway.AT_MOST)
        .flatMap(
            mine -> {
              var same = theirs.stream().filter(other -> isBorneOut(mine, other)).toList();
              boolean said = same.stream().anyMatch(other -> other.leeway() == mine.leeway());
              return said || same.isEmpty()
                  ? Stream.of()
                  : Stream.of(
                      new Fault.OtherNumber(
                          Words.lower(mine.leeway().name()).replace('_', ' ') + " " + mine.words(),
                          same.getFirst().words()));
            })
        .map(Fault.class::cast)
        .findFirst();
  }

  private static boolean saysSmall(Figure mine, String text) {
    var pattern = IN_OTHER_WORDS.get(mine.value().intValue());
    return pattern != null && pattern.matcher(text).find();
  }

  private Optional<Figure> contradicted(List<Said> sources) {
    var theirs = in(sources);
    return figures.stream()
        .filter(mine -> theirs.stream().noneMatch(other -> isBorneOut(mine, other)))
        .filter(mine -> theirs.stream().anyMatch(other -> isOther(mine, other)))
        .findFirst();
  }

  private static boolean isYearOf(Figure mine, List<Said> sources) {
    int year = mine.value().intValue();
    return sources.stream().anyMatch(said -> said.namesYear(year));
  }

  private static @Nullable String instead(Figure mine, List<Said> sources) {
    return in(sources).stream()
        .filter(other -> isOther(mine, other))
        .map(Figure::words)
        .findFirst()
        .orElse(null);
  }

  private static boolean isBorneOut(Figure mine, Figure other) {
    return isOfOneUnit(mine.unit(), other.unit())
        && (mine.value().compareTo(other.value()) == 0
            || (mine.leeway() != Leeway.NONE && isNear(mine.value(), other.value())));
  }

  private static boolean isNear(BigDecimal mine, BigDecimal other) {
    var most = mine.abs().multiply(ROUGH).setScale(6, RoundingMode.UP);
    return mine.subtract(other).abs().compareTo(most) <= 0;
  }

  /** A currency, or whose it is, may go without saying; a percent sign may not. */
  private static boolean isOfOneUnit(@Nullable String mine, @Nullable String other) {
    if (Figure.PERCENT.equals(mine) || Figure.PERCENT.equals(other)) {
      return Objects.equals(mine, other);
    }
    return mine == null || other == null || other.endsWith(mine) || mine.endsWith(other);
  }

  /** Whether the other counts the same, with another result. */
  private static boolean isOther(Figure mine, Figure other) {
    boolean alike =
        mine.unit() == null
            ? !mine.counted().isEmpty() && mine.counted().equals(other.counted())
            : mine.unit().equals(other.unit());
    return alike && mine.kind() != Figure.Kind.YEAR && mine.value().compareTo(other.value()) != 0;
  }
}
