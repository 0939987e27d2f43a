package dev.munshi.bench.statements;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;

/** Words that a model puts for others which mean the same. */
final class Wordings {

  private static final List<String> SAME =
      English.listed(
          "bought/purchased; started/began; begin/start; more than/over; over/more than; "
              + "about/around; nearly/almost; children/kids; big/large; large/big; movie/film; "
              + "movies/films; film/movie; film’s/movie’s; help/assist; killed/left dead; "
              + "died/passed away; said/stated; said/noted; says/states; show/series; "
              + "company/firm; companies/firms; firm/company; buy/purchase; announced/revealed; "
              + "revealed/disclosed; show/demonstrate; job/position; quickly/rapidly; "
              + "end/conclude; ended/concluded; received/got; gave/provided; used/utilised; "
              + "also/additionally; because/since; many/numerous; several/multiple; "
              + "huge/enormous; important/significant; attorney/lawyer; lawyers/attorneys; "
              + "cops/police; officers/police officers; hurt/injured; injured/wounded; "
              + "wounded/injured; said/explained; told/informed; win/victory; victory/win; "
              + "beat/defeated; defeated/beat; resigned/stepped down; stepped down/resigned; "
              + "quit/left; fired/dismissed; hospitalized/taken to hospital; vote/ballot; "
              + "picked/chosen; chose/selected; selected/picked; named/appointed; baby/infant; "
              + "doctors/physicians; ill/sick; sick/ill; car/vehicle; cars/vehicles; "
              + "huge/massive; probe/inquiry; investigation/probe; gun/firearm; guns/firearms; "
              + "the US/the United States; the United States/the US; the United Kingdom/the UK; "
              + "rise/increase; rose/increased; fell/dropped; increased/rose; decline/drop; "
              + "try/attempt; tried/attempted; need/require; needs/requires; allow/permit; "
              + "allowed/permitted; require/need; happened/occurred; took place/happened; "
              + "plan/intend; build/construct; built/constructed; debut/premiere; ask/request; "
              + "whole/entire; earlier/previously; previously/earlier; often/frequently; "
              + "approximately/about; in total/altogether; spokesperson/representative");

  private static final Set<String> MEASURING =
      Set.of("over", "more than", "about", "nearly", "in total");

  private static final Map<String, String> SPELLED = new HashMap<>();

  static {
    for (var pair :
        English.listed(
            "didn’t/did not; don’t/do not; doesn’t/does not; isn’t/is not; "
                + "wasn’t/was not; can’t/cannot; won’t/will not; hasn’t/has not; "
                + "haven’t/have not; aren’t/are not; weren’t/were not; couldn’t/could not; "
                + "wouldn’t/would not; did not/didn’t; do not/don’t; was not/wasn’t; "
                + "will not/won’t; cannot/can’t; has said/said; is expected to/is due to; "
                + "color/colour; center/centre; program/programme; "
                + "organization/organisation; defense/defence; theater/theatre; "
                + "favorite/favourite; traveled/travelled; canceled/cancelled; "
                + "labor/labour; U\\.S\\./US; U\\.K\\./UK; in order to/to; as well as/and; "
                + "healthcare/health care; COVID-19/Covid-19; toward/towards; "
                + "per year/a year; TV/television")) {
      var sides = pair.split("/", -1);
      SPELLED.put(sides[0].replace("’", "[’']"), sides[1]);
    }
  }

  private Wordings() {}

  /** Up to three words of the sentence in other words. */
  static String synonyms(String text, Random random) {
    var said = text;
    int most = 1 + random.nextInt(3);
    for (int i = 0, done = 0; i < 3 * SAME.size() && done < most; i++) {
      var sides = SAME.get(random.nextInt(SAME.size())).split("/", -1);
      var now = said;
      var places =
          English.places(said, Map.of(sides[0], sides[1])).stream()
              .filter(place -> isFree(now, place))
              .toList();
      if (!places.isEmpty()
          && text.toLowerCase(Locale.ROOT).contains(sides[0].toLowerCase(Locale.ROOT))) {
        var place = places.getFirst();
        said = English.replaced(said, place, English.like(place.group(), sides[1]));
        done++;
      }
    }
    return said;
  }

  /** Not within a name, and before a number where it says how exactly that is meant. */
  private static boolean isFree(String text, MatchResult place) {
    boolean name = place.start() > 0 && Character.isUpperCase(place.group().charAt(0));
    var after = text.substring(place.end());
    boolean measure = MEASURING.contains(place.group().toLowerCase(Locale.ROOT));
    return !name
        && !(place.group().startsWith("the ") && after.matches("(?s) \\p{Lu}.*"))
        && (!measure || after.matches("(?s) [$€£]?\\d.*"));
  }

  /** Contractions, abbreviations and the other side of the ocean. */
  static String spelled(String text) {
    var said = text;
    for (var place : English.places(text, SPELLED).reversed()) {
      for (var pair : SPELLED.entrySet()) {
        if (place.group().matches("(?i)" + pair.getKey())) {
          said = English.replaced(said, place, English.like(place.group(), pair.getValue()));
          break;
        }
      }
    }
    return said;
  }
}
