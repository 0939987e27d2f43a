package dev.munshi.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTest {

  private static final ZoneId OWN = ZoneId.of("Europe/Berlin");

  private static Order of(String written) {
    return Order.of(written, OWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          digest subscribe                                     | daily at 09:00 (Europe/Berlin)                   | ''                                 | 8
          digest subscribe daily                               | daily at 09:00 (Europe/Berlin)                   | ''                                 | 8
          digest subscribe weekdays at 09:00 platform rules    | weekdays at 09:00 (Europe/Berlin)                | platform rules                     | 8
          Digest  Subscribe  Weekly  Mon                       | weekly on Monday at 09:00 (Europe/Berlin)        | ''                                 | 8
          digest subscribe weekly on Friday at 7:30 pm         | weekly on Friday at 19:30 (Europe/Berlin)        | ''                                 | 8
          digest subscribe every Tuesday and Thursday at 6     | weekly on Tuesday, Thursday at 06:00 (Europe/Berlin) | ''                             | 8
          digest subscribe mondays at 9 online harms           | weekly on Monday at 09:00 (Europe/Berlin)        | online harms                       | 8
          digest subscribe weekly                              | weekly on Monday at 09:00 (Europe/Berlin)        | ''                                 | 8
          digest subscribe daily at 12am                       | daily at 00:00 (Europe/Berlin)                   | ''                                 | 8
          digest subscribe daily at 12 pm                      | daily at 12:00 (Europe/Berlin)                   | ''                                 | 8
          digest subscribe daily at 09:00 Asia/Karachi max 5   | daily at 09:00 (Asia/Karachi)                    | ''                                 | 5
          digest subscribe at 8:15 asia/karachi about courts   | daily at 08:15 (Asia/Karachi)                    | courts                             | 8
          digest subscribe daily at 9 UTC topic a law, b law   | daily at 09:00 (UTC)                             | a law;b law                        | 8
          digest subscribe daily and/or rules max 20           | daily at 09:00 (Europe/Berlin)                   | and/or rules                       | 20
          digest subscribe 5G licences                         | daily at 09:00 (Europe/Berlin)                   | 5G licences                        | 8
          digest subscribe 100 days of the new law             | daily at 09:00 (Europe/Berlin)                   | 100 days of the new law            | 8
          digest subscribe monetary policy                     | daily at 09:00 (Europe/Berlin)                   | monetary policy                    | 8
          digest subscribe daily at 09:00 in Asia/Karachi      | daily at 09:00 (Asia/Karachi)                    | ''                                 | 8
          digest subscribe daily at 9 (Asia/Karachi) courts    | daily at 09:00 (Asia/Karachi)                    | courts                             | 8
          digest subscribe daily at 9 by UTC courts            | daily at 09:00 (UTC)                             | courts                             | 8
          digest subscribe top 10 universities                 | daily at 09:00 (Europe/Berlin)                   | top 10 universities                | 8
          digest subscribe daily ranking of top 10 universities | daily at 09:00 (Europe/Berlin)                  | ranking of top 10 universities     | 8
          digest subscribe daily speed limit 30                | daily at 09:00 (Europe/Berlin)                   | speed limit 30                     | 8
          digest subscribe daily speed limit 20                | daily at 09:00 (Europe/Berlin)                   | speed limit 20                     | 8
          digest subscribe daily at 9 top 5 courts             | daily at 09:00 (Europe/Berlin)                   | courts                             | 5
          digest subscribe daily limit 5, courts               | daily at 09:00 (Europe/Berlin)                   | courts                             | 5
          digest subscribe daily courts top 5                  | daily at 09:00 (Europe/Berlin)                   | courts                             | 5
          digest subscribe daily courts, most 5                | daily at 09:00 (Europe/Berlin)                   | courts                             | 5
          digest subscribe max 5 daily courts                  | daily at 09:00 (Europe/Berlin)                   | courts                             | 5
          digest add sunset rules                              | daily at 09:00 (Europe/Berlin)                   | sunset rules                       | 8
          """)
  void a_subscription_may_say_days_time_zone_topics_and_length(
      String written, String schedule, String topics, int most) {
    assertThat(of(written))
        .isInstanceOfSatisfying(
            Order.Subscribe.class,
            order -> {
              assertThat(order.schedule().inWords()).isEqualTo(schedule);
              assertThat(String.join(";", order.wanted().topics())).isEqualTo(topics);
              assertThat(order.wanted().most()).isEqualTo(most);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          digest subscribe weekdays at 09:00 from Dawn, Geo News on platform rules  | from Dawn, Geo News          | platform rules
          digest subscribe daily from Dawn and Geo News max 5                       | from Dawn, Geo News          | ''
          digest subscribe daily at 9 UTC without Varnholm Gazette                  | without Varnholm Gazette     | ''
          digest subscribe daily without Varnholm Gazette on platform rules         | without Varnholm Gazette     | platform rules
          digest subscribe daily from "Mail on Sunday" about courts                 | from Mail on Sunday          | courts
          digest subscribe daily from Dawn, "News on, or about Sunday" on courts    | from Dawn, News on, or about Sunday | courts
          digest subscribe daily a law, without "gazette" about courts              | without gazette              | a law about courts
          digest subscribe daily outlets: Dawn topics: a law, b law                 | from Dawn                    | a law;b law
          digest subscribe daily platform rules only from Dawn, Geo News            | from Dawn, Geo News          | platform rules
          digest subscribe daily platform rules, without Varnholm Gazette           | without Varnholm Gazette     | platform rules
          digest subscribe daily platform rules not from Varnholm Gazette           | without Varnholm Gazette     | platform rules
          digest subscribe daily only from Dawn without Geo News about courts       | from Dawn, without Geo News  | courts
          digest subscribe daily refugees from Syria                                | ''                           | refugees from Syria
          digest subscribe daily about from farm to fork                            | ''                           | from farm to fork
          digest subscribe daily a world without borders, courts                    | ''                           | a world without borders;courts
          digest subscribe daily a law, without limits                              | ''                           | a law;without limits
          """)
  void a_subscription_may_name_outlets_without_taking_words_from_its_topics(
      String written, String outlets, String topics) {
    assertThat(of(written))
        .isInstanceOfSatisfying(
            Order.Subscribe.class,
            order -> {
              assertThat(order.wanted().outlets().inWords()).isEqualTo(outlets);
              assertThat(String.join(";", order.wanted().topics())).isEqualTo(topics);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          digest subscribe daily courts                                   | false
          digest subscribe daily courts, say when nothing is new          | true
          digest subscribe daily say so if there is nothing new on courts | true
          digest subscribe daily courts max 5 or say so                   | true
          digest subscribe daily courts or say                            | false
          """)
  void a_subscription_may_want_to_hear_that_nothing_is_new(String written, boolean saysSo) {
    assertThat(of(written))
        .isInstanceOfSatisfying(
            Order.Subscribe.class,
            order -> {
              assertThat(order.wanted().saysNothingNew()).isEqualTo(saysSo);
              assertThat(order.wanted().topics().getFirst()).startsWith("courts");
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          digest subscribe daily at 25:00 courts               | digest subscribe daily at 09:00 courts
          digest subscribe daily at 9:75                       | digest subscribe daily at 09:00
          digest subscribe daily at 13pm                       | digest subscribe daily at 09:00
          digest subscribe daily at dawn                       | digest subscribe daily at 09:00
          digest subscribe daily at 9 Asia/Karatchi            | digest subscribe daily at 9 Asia/Karachi
          digest subscribe daily max 50                        | digest subscribe daily max 8
          digest subscribe daily max 0 courts                  | digest subscribe daily max 8 courts
          digest daily at 9 courts                             | digest subscribe daily at 9 courts
          digest unsubsribe 2                                  | digest unsubscribe 2
          digest pasue 2                                       | digest pause 2
          digest pause                                         | digest pause 1
          digest unsubscribe all                               | digest unsubscribe 1
          digest list everything                               | digest list
          digest xylophone                                     | digest subscribe weekdays at 09:00 platform regulation
          digest 12                                            | digest subscribe weekdays at 09:00 platform regulation
          please                                               | digest subscribe weekdays at 09:00 platform regulation
          watch remove                                         | watch remove 1
          watch remov 3                                        | watch remove 3
          watch lst                                            | watch list
          watch ""                                             | watch "National Coordinator"
          """)
  void a_wrong_order_gets_the_nearest_right_one(String written, String example) {
    assertThat(of(written))
        .isInstanceOfSatisfying(
            Order.Wrong.class, order -> assertThat(order.example()).isEqualTo(example));
    assertThat(of(example)).isNotInstanceOf(Order.Wrong.class);
  }

  @Test
  void digests_are_named_by_their_number() {
    assertThat(of("digest")).isEqualTo(new Order.ListDigests());
    assertThat(of("digests list")).isEqualTo(new Order.ListDigests());
    assertThat(of("digest preview")).isEqualTo(new Order.Preview(null));
    assertThat(of("digest preview 2")).isEqualTo(new Order.Preview(2));
    assertThat(of("digest now #2")).isEqualTo(new Order.Now(2));
    assertThat(of("digest pause no. 3")).isEqualTo(new Order.Pause(3));
    assertThat(of("digest resume 3")).isEqualTo(new Order.Resume(3));
    assertThat(of("digest unsubscribe 3")).isEqualTo(new Order.Unsubscribe(3));
  }

  @Test
  void a_watch_is_the_words_that_it_looks_out_for() {
    assertThat(List.of(of("watch"), of("watch list"), of("watches")))
        .containsOnly(new Order.ListWatches());
    assertThat(of("watch “National  Coordinator” Meta"))
        .isEqualTo(new Order.Watch("\"National Coordinator\" Meta"));
    assertThat(of("watch list of names")).isEqualTo(new Order.Watch("list of names"));
    assertThat(of("watch remove 4")).isEqualTo(new Order.RemoveWatch(4));
    assertThat(of("watch remove lists")).isEqualTo(new Order.Watch("remove lists"));
  }

  @Test
  void an_order_may_be_long_and_not_endless() {
    var names = "Dawn, ".repeat(600) + "\"" + "News ".repeat(20) + "\"";
    for (var start : List.of("digest subscribe daily from ", "digest subscribe without ")) {
      assertThat(of(start + names)).isInstanceOf(Order.Subscribe.class);
    }
    for (var unit : List.of("mon, ", "\"a\" ", "only from ", "x/y ", "watch ")) {
      assertThat(of("digest subscribe from " + unit.repeat(3_900 / unit.length()))).isNotNull();
      assertThat(of("digest subscribe " + unit.repeat(3_900 / unit.length()))).isNotNull();
    }
    assertThat(of("watch " + "x".repeat(4_000)))
        .isInstanceOfSatisfying(
            Order.Wrong.class, wrong -> assertThat(wrong.reason()).contains("4,000 characters"));
  }
}
