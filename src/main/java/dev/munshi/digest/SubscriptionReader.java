package dev.munshi.digest;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import dev.munshi.article.Outlets;
import dev.munshi.store.Wanted;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** What stands after {@code digest subscribe}. */
final class SubscriptionReader {

  private static final String DAY =
      "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?";
  private static final String LIST = DAY + "(?:(?:,| and|, and) ?" + DAY + "){0,13}";
  private static final Pattern DAYS =
      Pattern.compile(
          "^(?:(?<daily>daily|every ?day)|(?<weekdays>(?:every )?(?:weekdays?|working days?))"
              + "|(?:(?:weekly|every week)(?: on)? |every |on )(?<days>"
              + LIST
              + ")|(?<bare>"
              + LIST
              + ")|(?<weekly>weekly|every week))(?![\\p{L}\\p{N}])",
          CASE_INSENSITIVE);
  private static final Pattern TIME =
      Pattern.compile(
          "^(?:at )?(?<hour>\\d{1,2})(?:[:.h](?<minute>\\d{2}))?(?: ?(?<half>am|pm|a\\.m\\.|p\\.m\\.))?"
              + "(?: o'clock)?(?![\\p{L}\\p{N}:])",
          CASE_INSENSITIVE);
  private static final Pattern AT = Pattern.compile("^at (?<word>\\S+)", CASE_INSENSITIVE);
  private static final Pattern ZONE =
      Pattern.compile(
          "(?:^|(?<= ))(?:(?:in|by) )?\\(?(?<zone>\\p{L}[\\p{L}_-]+/[\\p{L}_/+-]+|UTC|GMT)\\)?(?=$| )",
          CASE_INSENSITIVE);
  private static final Pattern MOST =
      Pattern.compile("(?:^|,? )max (?<most>\\d{1,9})(?= |$)", CASE_INSENSITIVE);

  /** Words that topics have too. */
  private static final Pattern MOST_AT_END =
      Pattern.compile(
          "(?:(?:^|, )(?:most|limit)|(?:^|,? )top) (?<most>\\d{1,9})$", CASE_INSENSITIVE);

  private static final Pattern MOST_BEHIND_TIME =
      Pattern.compile("^(?:most|limit|top) (?<most>\\d{1,9})(?=,? |$)", CASE_INSENSITIVE);

  private static final Pattern SAYS_NOTHING_NEW =
      Pattern.compile(
          "(?:^|,? )(?:(?:and )?say(?: so)? (?:when|if) (?:there is )?nothing(?: is)? new(?= |$)"
              + "|or say so$)",
          CASE_INSENSITIVE);
  private static final Pattern ABOUT =
      Pattern.compile("^(?:topics?:?|about|on|of|for|with) (?=\\S)", CASE_INSENSITIVE);

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final int STORIES = 8;
  private static final int NOON = 12;

  /** A zone may be mistyped by so many letters. */
  private static final int NEARLY = 3;

  private static final TreeMap<String, String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .collect(
              Collectors.toMap(
                  id -> id.toLowerCase(Locale.ROOT), id -> id, (one, other) -> one, TreeMap::new));

  private String left;
  private @Nullable String problem;
  private String example;

  private SubscriptionReader(String written) {
    this.left = written;
    this.example = written;
  }

  static boolean beginsWithDays(String written) {
    return DAYS.matcher(written).find();
  }

  /**
   * @param written with single blanks; may be empty
   * @param own the zone where it names none
   */
  static Order read(String written, ZoneId own) {
    var reader = new SubscriptionReader(written);
    var most = reader.most(MOST);
    boolean saysNothingNew = reader.saysNothingNew();
    var zone = reader.zone(own);
    var before = reader.left;
    var days = reader.days();
    var at = reader.time();
    boolean isBehindTime = !reader.left.equals(before);
    int stories =
        most.or(() -> isBehindTime ? reader.most(MOST_BEHIND_TIME) : Optional.empty())
            .or(() -> reader.most(MOST_AT_END))
            .orElse(STORIES);
    var outlets = reader.outlets();
    var wanted = new Wanted(reader.topics(), outlets, stories, saysNothingNew);
    return reader.problem == null
        ? new Order.Subscribe(new Schedule(days, at, zone), wanted)
        : new Order.Wrong(reader.problem, "digest subscribe " + reader.example);
  }

  private void wrong(String reason, String said, String right) {
    if (problem == null) {
      problem = reason;
    }
    example = example.replace(said, right);
  }

  /** What matched is read, the rest is left. */
  private void take(Matcher match) {
    left =
        (left.substring(0, match.start()) + " " + left.substring(match.end()))
            .replaceAll(" +", " ")
            .strip()
            .replaceAll("^[,;:] ?", "");
  }

  /** As "speed limit 30" stands at an end too, only "max" may be out of range. */
  private Optional<Integer> most(Pattern pattern) {
    var match = pattern.matcher(left);
    if (!match.find()) {
      return Optional.empty();
    }
    int most = Integer.parseInt(match.group("most"));
    boolean isInRange = most >= 1 && most <= Wanted.MOST;
    if (!isInRange && pattern != MOST) {
      return Optional.empty();
    }
    take(match);
    if (!isInRange) {
      wrong(
          "An issue has 1 to " + Wanted.MOST + " stories.",
          match.group().strip(),
          "max " + STORIES);
    }
    return Optional.of(isInRange ? most : STORIES);
  }

  private boolean saysNothingNew() {
    var match = SAYS_NOTHING_NEW.matcher(left);
    boolean says = match.find();
    if (says) {
      take(match);
    }
    return says;
  }

  private Outlets outlets() {
    var written = WrittenOutlets.read(left);
    left = written.rest();
    return written.outlets();
  }

  /** What looks like a zone and is none, as "and/or", is a word of a topic; near ones are slips. */
  private ZoneId zone(ZoneId own) {
    for (var match = ZONE.matcher(left); match.find(); ) {
      var said = match.group("zone").toLowerCase(Locale.ROOT);
      var known = Optional.ofNullable(ZONES.get(said));
      var nearest = known.or(() -> nearest(said));
      if (nearest.isPresent()) {
        take(match);
        if (known.isEmpty()) {
          wrong("I do not know that time zone.", match.group("zone"), nearest.get());
        }
        return ZoneId.of(nearest.get());
      }
    }
    return own;
  }

  private static Optional<String> nearest(String said) {
    var distance = new LevenshteinDistance(NEARLY);
    return ZONES.entrySet().stream()
        .filter(zone -> zone.getKey().contains("/") && distance.apply(zone.getKey(), said) >= 0)
        .min(Comparator.comparingInt(zone -> distance.apply(zone.getKey(), said)))
        .map(zone -> zone.getValue());
  }

  private Set<DayOfWeek> days() {
    var match = DAYS.matcher(left);
    if (!match.find()) {
      return Schedule.DAILY;
    }
    take(match);
    if (match.group("daily") != null) {
      return Schedule.DAILY;
    }
    if (match.group("weekdays") != null) {
      return Schedule.WEEKDAYS;
    }
    if (match.group("weekly") != null) {
      return EnumSet.of(DayOfWeek.MONDAY);
    }
    var named = match.group("days") == null ? match.group("bare") : match.group("days");
    return Arrays.stream(named.toLowerCase(Locale.ROOT).split(",? and |, ?", -1))
        .map(name -> day(name.strip()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class)));
  }

  private static DayOfWeek day(String name) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(name.substring(0, 3)))
        .findFirst()
        .orElseThrow();
  }

  /** A number alone is no time where neither "at" nor minutes nor a half of the day say so. */
  private LocalTime time() {
    var match = TIME.matcher(left);
    boolean isTime =
        match.find()
            && (match.group().toLowerCase(Locale.ROOT).startsWith("at ")
                || match.group("minute") != null
                || match.group("half") != null);
    if (!isTime) {
      var at = AT.matcher(left);
      if (at.find()) {
        take(at);
        wrong("I do not understand that time of day.", at.group(), "at 09:00");
      }
      return MORNING;
    }
    take(match);
    int hour = hour(Integer.parseInt(match.group("hour")), match.group("half"));
    int minute = match.group("minute") == null ? 0 : Integer.parseInt(match.group("minute"));
    if (hour < 0 || hour > 23 || minute > 59) {
      wrong("There is no such time of day.", match.group().strip(), "at 09:00");
      return MORNING;
    }
    return LocalTime.of(hour, minute);
  }

  private static int hour(int said, @Nullable String half) {
    if (half == null) {
      return said;
    }
    if (said < 1 || said > NOON) {
      return -1;
    }
    return said % NOON + (half.toLowerCase(Locale.ROOT).startsWith("p") ? NOON : 0);
  }

  private List<String> topics() {
    var topics = WrittenTopics.read(ABOUT.matcher(left).replaceFirst(""));
    if (topics.isEmpty()) {
      problem = "That are too many words for topics.";
      example = "weekdays at 09:00 platform regulation, online harms";
    }
    return topics.orElse(List.of());
  }
}
