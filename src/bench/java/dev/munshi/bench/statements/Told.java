package dev.munshi.bench.statements;

import dev.munshi.article.DatedMention;
import dev.munshi.article.DatesInText;
import dev.munshi.article.PartialDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways in which a model tells truly what a sentence says. */
enum Told {
  VERBATIM {
    @Override
    Draft of(Source source, Material material) {
      return source.verbatim();
    }
  },
  CLAUSE_DROPPED {
    @Override
    @Nullable Draft of(Source source, Material material) {
      var text = APPOSITION.matcher(source.text()).replaceFirst("");
      text = text.equals(source.text()) ? TRAILING.matcher(text).replaceFirst(".") : text;
      return reworded(source, text);
    }
  },
  ACCORDING_TO {
    @Override
    @Nullable Draft of(Source source, Material material) {
      var outlet = source.passage().reference().outlet();
      return outlet == null || source.text().startsWith("“")
          ? null
          : changed(source, "According to " + outlet + ", " + English.lowered(source.text()));
    }
  },
  REPORTED {
    @Override
    @Nullable Draft of(Source source, Material material) {
      var said = DIRECT.matcher(source.text());
      if (said.matches() && !FIRST_PERSON.matcher(said.group("words")).find()) {
        return changed(
            source, said.group("who") + " said that " + English.lowered(said.group("words")) + ".");
      }
      var outlet = source.passage().reference().outlet();
      boolean fits = outlet != null && source.text().indexOf('“') < 0;
      return fits
          ? changed(
              source,
              material
                  .any(List.of("%s reported that %s", "%s reports that %s", "%s said %s"))
                  .formatted(outlet, English.lowered(source.text())))
          : null;
    }
  },
  TIME_MOVED {
    @Override
    @Nullable Draft of(Source source, Material material) {
      var last = TIME_LAST.matcher(source.text());
      if (last.matches()) {
        return changed(
            source,
            English.raised(last.group("time")) + ", " + English.lowered(last.group("rest")) + ".");
      }
      var first = TIME_FIRST.matcher(source.text());
      return first.matches()
          ? changed(
              source,
              "%s %s."
                  .formatted(
                      English.raised(English.bare(first.group("rest"))),
                      English.lowered(first.group("time"))))
          : null;
    }
  },
  TURNED_PASSIVE {
    @Override
    @Nullable Draft of(Source source, Material material) {
      var active = ACTIVE.matcher(source.text());
      if (active.matches()) {
        return changed(
            source,
            "%s was %s by %s%s."
                .formatted(
                    active.group("whom"),
                    active.group("verb"),
                    active.group("who"),
                    active.group("rest")));
      }
      var passive = PASSIVE.matcher(source.text());
      return passive.matches()
          ? changed(
              source,
              "%s %s %s%s."
                  .formatted(
                      passive.group("who"),
                      passive.group("verb"),
                      passive.group("whom"),
                      passive.group("rest")))
          : null;
    }
  },
  SYNONYMS {
    @Override
    @Nullable Draft of(Source source, Material material) {
      return reworded(source, Wordings.synonyms(source.text(), material.random()));
    }
  },
  OTHER_SPELLING {
    @Override
    @Nullable Draft of(Source source, Material material) {
      return reworded(source, Wordings.spelled(source.text()));
    }
  },
  OTHER_NUMERALS {
    @Override
    @Nullable Draft of(Source source, Material material) {
      return reworded(source, Numerals.rewritten(source.text(), material.random()));
    }
  },
  ABSOLUTE_DATE {
    @Override
    @Nullable Draft of(Source source, Material material) {
      var mentions =
          DatesInText.of(source.text(), source.passage().reference().published()).stream()
              .filter(m -> m.kind() == DatedMention.Kind.RELATIVE && m.days().isDay())
              .toList();
      if (mentions.isEmpty()) {
        return null;
      }
      var span = mentions.getFirst().span();
      var day = "on " + PartialDate.of(mentions.getFirst().days().first()).inWords();
      var written = span.of(source.text());
      return reworded(
          source,
          source.text().substring(0, span.start())
              + English.like(written, day)
              + source.text().substring(span.end()));
    }
  },
  TWO_MERGED {
    @Override
    @Nullable Draft of(Source source, Material material) {
      var before = source.before();
      return before == null || !before.isUsable() ? null : merged(before, source, " and ");
    }
  },
  TWO_ARTICLES {
    @Override
    @Nullable Draft of(Source source, Material material) {
      var other = material.any(material.chosen());
      boolean same = other.passage().reference().id().equals(source.passage().reference().id());
      return same ? null : merged(other, source, material.any(List.of(", while ", "; ", ", and ")));
    }
  },
  PRONOUN_RESOLVED {
    @Override
    @Nullable Draft of(Source source, Material material) {
      var before = source.before();
      var pronoun = SUBJECT.matcher(source.text());
      if (before == null || !pronoun.find()) {
        return null;
      }
      var who = OPENING_NAME.matcher(before.text());
      return who.find()
          ? new Draft(
              who.group("name") + pronoun.replaceFirst(""),
              List.of(before.citation(), source.citation()),
              source)
          : null;
    }
  },
  QUOTE_CUT {
    @Override
    @Nullable Draft of(Source source, Material material) {
      var clause = MAIN_CLAUSE.matcher(source.text());
      return clause.find()
          ? new Draft(
              English.raised(clause.group()) + ".",
              List.of(source.citation(clause.start(), clause.end())),
              source)
          : null;
    }
  },
  LINKED {
    @Override
    @Nullable Draft of(Source source, Material material) {
      var opener =
          material.any(
              List.of(
                  "However, ",
                  "Meanwhile, ",
                  "In addition, ",
                  "The article says that ",
                  "It was reported that ",
                  "Reports say that "));
      return source.text().startsWith("“")
          ? null
          : changed(source, opener + English.lowered(source.text()));
    }
  },
  NAME_SHORTENED {
    @Override
    @Nullable Draft of(Source source, Material material) {
      var names =
          English.names(source.text()).stream()
              .filter(name -> TITLED.matcher(name.group()).matches())
              .toList();
      if (names.isEmpty()) {
        return null;
      }
      var name = material.any(names);
      var whole = name.group();
      return reworded(
          source,
          English.replaced(source.text(), name, whole.substring(whole.lastIndexOf(' ') + 1)));
    }
  };

  private static final Pattern APPOSITION =
      Pattern.compile(
          "(?<=\\p{Lu}\\p{L}{2,20}), (?:who|which|whose|where|a|an|the)\\b(?: [^ ,;“”]+){1,11},(?= \\p{Ll}+ [^,]*$)");
  private static final Pattern TRAILING =
      Pattern.compile(
          ",? (?:which|who|while|as|after|following|where|with|\\p{Ll}+ing)\\b(?: [^ ,;“”]+){2,14}[.]$");
  private static final Pattern DIRECT =
      Pattern.compile(
          "^[“\"](?<words>[^“”\"]+)[,.][”\"] (?<who>\\p{Lu}[\\p{L}’'. -]+?) (?:said|told \\p{L}+)\\.$");
  private static final Pattern FIRST_PERSON =
      Pattern.compile("\\b(?:I|we|We|our|Our|us|my|My|me|you|You|your)\\b");
  private static final String TIME =
      "(?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?"
          + "|in (?:%s)(?: \\d{4})?|(?:last|this) (?:week|month|year)|in \\d{4})"
              .formatted(String.join("|", English.MONTHS));
  private static final Pattern TIME_LAST =
      Pattern.compile("^(?<rest>[^“”]+?),? (?<time>" + TIME + ")\\.$");
  private static final Pattern TIME_FIRST =
      Pattern.compile("^(?<time>" + TIME + "), (?<rest>[^“”]+)$", Pattern.CASE_INSENSITIVE);
  private static final String WHO = "(?:(?:The|the) )?\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)*";
  private static final String DEED =
      "(?<verb>sued|defeated|acquired|criticized|replaced|arrested|killed|approved|attacked|signed"
          + "|announced|banned|fined|elected|appointed|nominated|accused|charged|supported|targeted"
          + "|destroyed|invaded|condemned|rejected|unveiled|launched|interviewed|hired|fired)";
  private static final Pattern ACTIVE =
      Pattern.compile(
          "^(?<who>%s) %s (?<whom>%s)(?<rest>(?: (?:on|in|for|after|over|at|last)\\b[^“”,]*)?)[.]$"
              .formatted(WHO, DEED, WHO));
  private static final Pattern PASSIVE =
      Pattern.compile(
          "^(?<whom>%s) (?:was|were|is|are) %s by (?<who>%s)(?<rest>(?: (?:on|in|for|after|over|at|last)\\b[^“”,]*)?)[.]$"
              .formatted(WHO, DEED, WHO));
  private static final Pattern SUBJECT = Pattern.compile("^(?:He|She)(?= \\p{Ll})");
  private static final Pattern OPENING_NAME =
      Pattern.compile("^(?<name>\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+){1,2})(?=,? \\p{Ll}+)");
  private static final Pattern MAIN_CLAUSE =
      Pattern.compile("^[^“”,;]{35,}?(?=, (?:which|who|while|as|but|and|after|\\p{L}+ing)\\b)");
  private static final Pattern TITLED =
      Pattern.compile(
          "(?:President|Minister|Justice|Senator|Sen|Rep|Gov|Mayor|Queen|King|Prince|Dr|Judge"
              + "|Secretary|Attorney|General|Prime|Chief|Coach|Officer|Governor|Vice)\\b.* .*");

  private static final Pattern QUOTATION = Pattern.compile("[“”\"]");
  private static final int LEAST_WORDS = 5;
  private static final int MOST_WORDS = 45;

  /** The sentence told so, or null where it cannot be. */
  abstract @Nullable Draft of(Source source, Material material);

  /** Somebody's own words stay as they are. */
  private static @Nullable Draft reworded(Source source, String text) {
    return QUOTATION.matcher(source.text()).find() ? null : changed(source, text);
  }

  private static @Nullable Draft changed(Source source, String text) {
    int words = Source.words(text);
    return text.equals(source.text()) || words > MOST_WORDS || words < LEAST_WORDS
        ? null
        : source.verbatim().with(text);
  }

  private static @Nullable Draft merged(Source one, Source other, String link) {
    var text = English.bare(one.text()) + link + English.lowered(other.text());
    boolean fits =
        Source.words(text) <= MOST_WORDS && text.indexOf('“') < 0 && text.indexOf('"') < 0;
    return fits ? new Draft(text, List.of(one.citation(), other.citation()), other) : null;
  }
}
