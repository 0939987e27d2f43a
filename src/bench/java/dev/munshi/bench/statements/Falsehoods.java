package dev.munshi.bench.statements;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts made false. */
final class Falsehoods {

  static final List<String> UNITS =
      English.listed(
          "million/billion; billion/million; thousand/million; hundred/thousand; "
              + "percent/points; miles/kilometers; kilometers/miles; feet/meters; hours/days; "
              + "days/weeks; weeks/months; months/years; years/months; years/decades; "
              + "minutes/hours; pounds/tons; dollars/euros; degrees/percent; people/families; "
              + "inches/feet; acres/square miles");

  static final List<String> CONTRARY =
      English.listed(
          "increase/decrease; increased/decreased; rose/fell; fell/rose; rising/falling; "
              + "won/lost; lost/won; win/lose; approved/rejected; rejected/approved; "
              + "allowed/banned; allows/bans; banned/allowed; guilty/innocent; higher/lower; "
              + "lower/higher; more/less; supports/opposes; supported/opposed; "
              + "opposed/supported; before/after; after/before; began/ended; start/end; "
              + "opened/closed; open/closed; accepted/refused; agreed/refused; "
              + "arrested/released; released/withheld; gained/lost; join/leave; joined/left; "
              + "buy/sell; bought/sold; confirmed/denied; hired/fired; best/worst; "
              + "largest/smallest; up/down; strong/weak; can/cannot; old/new; new/old; "
              + "men/women; women/men; man/woman; son/daughter; father/brother; north/south; "
              + "east/west; live/pre-recorded; public/private; Republicans/Democrats; "
              + "Democrats/Republicans; Republican/Democratic; alive/dead; success/failure; "
              + "with/without; positive/negative; cut/raised; launched/cancelled; "
              + "passed/blocked");

  static final List<String> SCOPES =
      English.listed(
          "some/all; all/some; many/all; most/all; several/most; first/last; last/first; "
              + "first/second; second/third; always/sometimes; often/always; at least/at most; "
              + "more than/less than; less than/more than; nearly (?=[$€£]?\\d)/more than ; "
              + "almost (?=[$€£]?\\d)/over ; every/almost every; few/many; half/all; "
              + "both/neither of; may/will; could/will; might/will; partly/entirely; "
              + "one of the/the; up to (?=[$€£]?\\d)/at least ; least/most; fewer/more; "
              + "annual/monthly; likely/certain; expected to/certain to");

  static final List<String> GLUED =
      List.of(
          (" and fined it;, which experts called a disaster; after months of protests;"
                  + " and later resigned over it;, making it the largest of its kind;"
                  + " for the third time;, despite warnings from the police;"
                  + " and apologised to the victims;, and two people died; because of budget cuts;"
                  + ", which surprised investors; in front of thousands of spectators;"
                  + " and will appeal against the decision;, as prosecutors had demanded;"
                  + " without any explanation; and was widely criticised for it;"
                  + " in the presence of the president; at a cost of $40 million;"
                  + " following a secret meeting;, although the court had forbidden it")
              .split(";", -1));

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\p{L}\\d.,:/-])\\d{1,3}(?:,\\d{3})*(?:\\.\\d+)?(?![\\p{L}\\d:/]|-\\p{L}*\\d)");
  private static final Pattern SPELLED =
      Pattern.compile(
          "(?<![\\p{L}-])(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)(?![\\p{L}-])",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FOUND =
      Pattern.compile(NUMBER.pattern() + "|(?i)" + SPELLED.pattern());
  private static final Pattern MONTH =
      Pattern.compile("\\b(?:" + String.join("|", English.MONTHS) + ")\\b");
  private static final Pattern DAY =
      Pattern.compile("\\b(?:" + String.join("|", English.DAYS) + ")\\b");
  private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d{2}\\b");
  private static final Pattern DAY_OF_MONTH =
      Pattern.compile(
          "\\b\\d{1,2}(?= (?:"
              + String.join("|", English.MONTHS)
              + "))|(?<=(?:"
              + String.join("|", English.MONTHS)
              + ") )\\d{1,2}\\b");

  private static final Pattern AUXILIARY =
      Pattern.compile(
          "(?<=\\p{L} )(?:is|are|was|were|will|has|have|had|can|could|would|should)(?= \\p{L})");
  private static final Pattern PAST =
      Pattern.compile(
          "(?<=\\p{L} )(announced|opened|approved|received|arrested|ordered|accused|signed"
              + "|confirmed|reached|launched|released|tested|called|asked|closed|canceled|pleaded|started"
              + "|returned|moved|joined|helped|passed|named|ended|reported|claimed|died|used|visited)(?= \\p{L})");
  private static final Pattern NOT =
      Pattern.compile(
          " not(?= )(?! only)| never(?= )|(?<=\\b(?:did|do|does|is|was|are|were|has|have|had|could|would))n[’']t\\b");
  private static final Map<String, String> FOR_NOT =
      new HashMap<>(
          Map.of(
              "no longer",
              "still",
              "without",
              "with",
              "failed to",
              "managed to",
              "refused to",
              "agreed to",
              "declined to",
              "agreed to",
              "unable to",
              "able to",
              "unlikely to",
              "likely to",
              "denied",
              "admitted",
              "no(?=\\s)",
              "a"));

  private Falsehoods() {}

  static String swapped(String text, List<String> pairs, Random random) {
    for (int i = 0; i < 4 * pairs.size(); i++) {
      var sides = pairs.get(random.nextInt(pairs.size())).split("/", -1);
      var places = English.places(text, Map.of(sides[0], sides[1]));
      if (!places.isEmpty()) {
        var place = places.get(random.nextInt(places.size()));
        return English.replaced(text, place, English.like(place.group(), sides[1]));
      }
    }
    return text;
  }

  static String otherNumber(String text, Random random) {
    var found = FOUND.matcher(text).results().toList();
    if (found.isEmpty()) {
      return text;
    }
    var place = found.get(random.nextInt(found.size()));
    var number = place.group();
    if (!Character.isDigit(number.charAt(0))) {
      int value = English.NUMBERS.indexOf(number.toLowerCase(Locale.ROOT));
      var other =
          English.NUMBERS.get(value == 20 ? 19 : value + 1 + random.nextInt(2) % (20 - value));
      return English.replaced(text, place, English.like(number, other));
    }
    var other = new StringBuilder(number);
    switch (random.nextInt(3)) {
      case 0 -> {
        int at = number.length() - 1;
        char digit = number.charAt(at);
        other.setCharAt(at, digit == '9' ? '8' : (char) (digit + 1));
      }
      case 1 -> {
        char digit = number.charAt(0);
        other.setCharAt(0, digit == '9' ? '2' : (char) (digit + 1));
      }
      default ->
          other.insert(
              number.length(), number.indexOf('.') > 0 ? "7" : number.length() < 3 ? "0" : ",000");
    }
    return English.replaced(text, place, other.toString());
  }

  static String numbersExchanged(String text) {
    var found = FOUND.matcher(text).results().toList();
    if (found.size() < 2 || found.get(0).group().equals(found.get(1).group())) {
      return text;
    }
    var later = English.replaced(text, found.get(1), found.get(0).group());
    return English.replaced(later, found.get(0), found.get(1).group());
  }

  static String otherDate(String text, Random random) {
    for (var form : List.of(DAY_OF_MONTH, MONTH, YEAR, DAY)) {
      var place = form.matcher(text).results().findFirst();
      if (place.isPresent() && random.nextInt(3) > 0) {
        return English.replaced(text, place.get(), other(place.get().group(), random));
      }
    }
    return text;
  }

  private static String other(String time, Random random) {
    if (Character.isDigit(time.charAt(0))) {
      int number = Integer.parseInt(time);
      int by = 1 + random.nextInt(3);
      return Integer.toString(number > by + 1 ? number - by : number + by);
    }
    var names = English.MONTHS.contains(time) ? English.MONTHS : English.DAYS;
    return names.get((names.indexOf(time) + 1 + random.nextInt(names.size() - 1)) % names.size());
  }

  static String denied(String text, Random random) {
    if (random.nextInt(6) == 0) {
      return text.startsWith("“") ? text : "Officials denied that " + English.lowered(text);
    }
    var verb = PAST.matcher(text).results().findFirst();
    if (verb.isPresent() && random.nextBoolean()) {
      var base = verb.get().group();
      var stem =
          base.matches(".*(?:d|m|s|v|g|ch|rt|rn|in|k|t)ed")
              ? stem(base)
              : base.replaceFirst("ed$", "");
      var before = List.of("did not ", "failed to ", "refused to ", "never ");
      int way = random.nextInt(before.size());
      return English.replaced(text, verb.get(), before.get(way) + (way == 3 ? base : stem));
    }
    var auxiliary =
        NOT.matcher(text).find()
            ? List.<MatchResult>of()
            : AUXILIARY.matcher(text).results().toList();
    if (auxiliary.isEmpty()) {
      return text;
    }
    var place = auxiliary.get(random.nextInt(auxiliary.size()));
    return English.replaced(
        text,
        place,
        place.group() + List.of(" not", " never", " no longer").get(random.nextInt(3)));
  }

  private static String stem(String past) {
    boolean mute =
        past.matches(
            "(?:announced|approved|received|accused|released|closed|moved|named|used|arranged)");
    return mute ? past.substring(0, past.length() - 1) : past.replaceFirst("ed$", "");
  }

  static String affirmed(String text) {
    var not = NOT.matcher(text).results().findFirst();
    if (not.isPresent()) {
      return English.replaced(text, not.get(), "");
    }
    for (var form :
        List.of(
            "no longer",
            "without",
            "failed to",
            "refused to",
            "declined to",
            "unable to",
            "unlikely to",
            "denied",
            "no(?=\\s)")) {
      var places = English.places(text, Map.of(form, ""));
      if (!places.isEmpty()) {
        return English.replaced(text, places.getFirst(), FOR_NOT.getOrDefault(form, ""));
      }
    }
    return text;
  }
}
