package dev.munshi.app;

import static dev.munshi.testing.HostileText.hiddenIn;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.munshi.testing.HostileReply;
import dev.munshi.testing.HostileText;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AnswerTextTest {

  @Provide
  static Arbitrary<String> hostile() {
    return HostileText.lines();
  }

  @Property(tries = 300)
  void nothing_hidden_reaches_the_terminal(
      @ForAll("hostile") String one, @ForAll("hostile") String two) {
    for (var reply : HostileReply.all(one, two)) {
      var printed = printed(new AnswerText().rest(reply) + one);

      assertThat(hiddenIn(printed.replaceAll("[\u2066\u2067\u2069\r]", ""))).isEmpty();
    }
  }

  @Test
  void text_from_right_to_left_does_not_carry_the_marks_and_captions_with_it() {
    var printed =
        printed(new AnswerText().rest(HostileReply.all("گھاٹ PTA", "روزنامہ").getFirst()));

    assertThat(printed)
        .startsWith("(\u2067گھاٹ PTA\u2069)")
        .contains("\n\u2067\u2067گھاٹ PTA\u2069 [1]\u2069\n")
        .contains("[1] \u2067گھاٹ PTA\u2069 · \u2067روزنامہ\u2069 · Published 12 March 2024")
        .contains("\n    “\u2067گھاٹ PTA\u2069”\n");
  }

  private static String printed(String text) {
    var out = new ByteArrayOutputStream();
    var stream = new PrintStream(out, true, UTF_8);
    new Terminal(stream, stream, false).print(text);
    return out.toString(UTF_8);
  }
}
