package dev.munshi.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.answer.Remark;
import dev.munshi.briefing.Minutes.Quote;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TalkTest {

  private static Uttered uttered(int message, String who, String words) {
    var remark = new Remark(who, Instant.EPOCH.plusSeconds(message), words);
    return new Uttered(message, new Quote(remark, words), Set.of(words.split("\\W+")));
  }

  @Test
  @Timeout(20)
  void is_weighed_in_time_however_long_it_is() {
    var many =
        IntStream.range(0, 40_000)
            .mapToObj(
                i ->
                    uttered(
                        i / 80,
                        i / 80 % 2 == 0 ? "Ann" : "Bob",
                        "item%d needs office%d and room%d on floor%d%s"
                            .formatted(i, i % 7, i % 11, i % 13, i % 3 == 0 ? "?" : ".")))
            .toList();
    var talk = new Talk(many);

    assertThat(talk.best(Integer.MAX_VALUE)).hasSizeBetween(8, 1_000);
    assertThat(talk.open()).hasSizeLessThan(1_000);
  }

  @Test
  void what_others_of_another_message_say_as_well_comes_first() {
    var talk =
        new Talk(
            List.of(
                uttered(0, "Ann", "lunch was fine today"),
                uttered(1, "Bob", "the harbour fee rises"),
                uttered(2, "Cem", "why the harbour fee hurts")));

    assertThat(talk.best(3)).extracting(Uttered::who).endsWith("Ann");
  }
}
