package dev.munshi.bench.statements;

import dev.munshi.answer.Citation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ways in which a model makes a true statement say what its quotes do not. */
enum Invented {
  NUMBER {
    @Override
    @Nullable Draft of(Draft told, Material material) {
      return changed(told, Falsehoods.otherNumber(told.text(), material.random()));
    }
  },
  UNIT {
    @Override
    @Nullable Draft of(Draft told, Material material) {
      return changed(told, Falsehoods.swapped(told.text(), Falsehoods.UNITS, material.random()));
    }
  },
  NUMBERS_EXCHANGED {
    @Override
    @Nullable Draft of(Draft told, Material material) {
      return changed(told, Falsehoods.numbersExchanged(told.text()));
    }
  },
  DATE {
    @Override
    @Nullable Draft of(Draft told, Material material) {
      return changed(told, Falsehoods.otherDate(told.text(), material.random()));
    }
  },
  NAME_OF_PASSAGE {
    @Override
    @Nullable Draft of(Draft told, Material material) {
      var passage = told.source().passage().text();
      return renamed(told, English.names(passage).stream().map(MatchResult::group), material);
    }
  },
  NAME_OF_ANOTHER {
    @Override
    @Nullable Draft of(Draft told, Material material) {
      return renamed(
          told,
          material.all().stream()
              .flatMap(source -> English.names(source.text()).stream())
              .map(MatchResult::group),
          material);
    }
  },
  NAMES_EXCHANGED {
    @Override
    @Nullable Draft of(Draft told, Material material) {
      var names = English.names(told.text());
      for (int i = 1; i < names.size(); i++) {
        var one = names.get(i - 1);
        var other = names.get(i);
        boolean apart = !sharesWord(one.group(), other.group());
        var between = told.text().substring(one.end(), other.start());
        if (apart && !EVEN_HANDED.matcher(between).find()) {
          var later = English.replaced(told.text(), other, one.group());
          return changed(told, English.replaced(later, one, other.group()));
        }
      }
      return null;
    }
  },
  DENIED {
    @Override
    @Nullable Draft of(Draft told, Material material) {
      return changed(told, Falsehoods.denied(told.text(), material.random()));
    }
  },
  NO_LONGER_DENIED {
    @Override
    @Nullable Draft of(Draft told, Material material) {
      return changed(told, Falsehoods.affirmed(told.text()));
    }
  },
  CONTRARY {
    @Override
    @Nullable Draft of(Draft told, Material material) {
      return changed(told, Falsehoods.swapped(told.text(), Falsehoods.CONTRARY, material.random()));
    }
  },
  SCOPE {
    @Override
    @Nullable Draft of(Draft told, Material material) {
      return changed(told, Falsehoods.swapped(told.text(), Falsehoods.SCOPES, material.random()));
    }
  },
  WRONG_PASSAGE {
    @Override
    @Nullable Draft of(Draft told, Material material) {
      return cited(told, material.any(material.all()));
    }
  },
  WRONG_QUESTION {
    @Override
    @Nullable Draft of(Draft told, Material material) {
      return cited(told, material.any(material.elsewhere()));
    }
  },
  WRONG_PASSAGE_ADDED {
    @Override
    @Nullable Draft of(Draft told, Material material) {
      var wrong = cited(told, material.any(material.all()));
      return wrong == null
          ? null
          : new Draft(
              told.text(),
              Stream.concat(told.citations().stream(), wrong.citations().stream()).toList(),
              told.source());
    }
  },
  QUOTE_ALTERED {
    @Override
    @Nullable Draft of(Draft told, Material material) {
      var first = told.citations().getFirst();
      var words = first.quote().split(" ", -1);
      int at = material.random().nextInt(words.length);
      words[at] = material.any(List.of("almost", "never", "reportedly", "later", "the"));
      var citations = new ArrayList<>(told.citations());
      citations.set(0, new Citation(first.article(), first.span(), String.join(" ", words)));
      return String.join(" ", words).equals(first.quote())
          ? null
          : new Draft(told.text(), citations, told.source());
    }
  },
  GLUED_ON {
    @Override
    @Nullable Draft of(Draft told, Material material) {
      return told.with(English.bare(told.text()) + material.any(Falsehoods.GLUED) + ".");
    }
  },
  GLUED_FROM_ANOTHER {
    @Override
    @Nullable Draft of(Draft told, Material material) {
      var other = material.any(material.all());
      boolean fits =
          other.isUsable()
              && other.text().indexOf('“') < 0
              && Source.words(other.text()) < MOST_GLUED
              && !sharesHalf(other.text(), told.text());
      return fits
          ? told.with(English.bare(told.text()) + ", and " + English.lowered(other.text()))
          : null;
    }
  },
  PRONOUN_MISTAKEN {
    @Override
    @Nullable Draft of(Draft told, Material material) {
      var source = told.source();
      var before = source.before();
      var pronoun = SUBJECT.matcher(source.text());
      if (before == null || !pronoun.find()) {
        return null;
      }
      var names =
          English.names(source.passage().text()).stream()
              .map(MatchResult::group)
              .filter(name -> !sharesWord(name, before.text()) && !sharesWord(name, source.text()))
              .toList();
      return names.isEmpty()
          ? null
          : new Draft(
              material.any(names) + pronoun.replaceFirst(""),
              List.of(before.citation(), source.citation()),
              source);
    }
  };

  private static final Pattern EVEN_HANDED =
      Pattern.compile(
          "^,|^ (?:and|or|&|with|v\\.?|vs\\.?|’s?|near|like|,)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern SUBJECT = Pattern.compile("^(?:He|She)(?= \\p{Ll})");
  private static final int MOST_GLUED = 18;

  /** The statement falsified so, or null where it cannot be. */
  abstract @Nullable Draft of(Draft told, Material material);

  private static @Nullable Draft changed(Draft told, String text) {
    return text.equals(told.text()) ? null : told.with(text);
  }

  private static @Nullable Draft renamed(Draft told, Stream<String> others, Material material) {
    var names = English.names(told.text());
    var fitting = others.distinct().filter(name -> !sharesWord(name, told.text())).toList();
    return names.isEmpty() || fitting.isEmpty()
        ? null
        : changed(told, English.replaced(told.text(), material.any(names), material.any(fitting)));
  }

  private static @Nullable Draft cited(Draft told, Source other) {
    boolean fits = other.isUsable() && !sharesHalf(other.text(), told.text());
    return fits ? new Draft(told.text(), List.of(other.citation()), told.source()) : null;
  }

  private static boolean sharesWord(String one, String other) {
    return words(one).stream().anyMatch(words(other)::contains);
  }

  /** Another report of the same would make it true. */
  private static boolean sharesHalf(String one, String other) {
    var shared = new HashSet<>(words(one));
    shared.retainAll(words(other));
    return shared.size() * 2 > Math.min(words(one).size(), words(other).size());
  }

  private static Set<String> words(String text) {
    return Set.of(
        Stream.of(
                text.toLowerCase(Locale.ROOT)
                    .replaceAll("['’]s\\b", "")
                    .split("[^\\p{L}\\p{N}]+", -1))
            .filter(word -> word.length() > 2)
            .distinct()
            .toArray(String[]::new));
  }
}
