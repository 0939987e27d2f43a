package dev.munshi.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlackMarkupTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      value = {
        "<@U0BOT> who is it? § who is it?",
        "so <@U0BOT|munshi>  who is it? § so who is it?",
        "<@U2|ann> said § @ann said",
        "<@U2> said § @U2 said",
        "in <#C1|general> § in #general",
        "in <#C1> § in #C1",
        "in <#C1|> § in #C1",
        "see <https://example.org/a?b=1&amp;c=2> § see https://example.org/a?b=1&c=2",
        "see <https://example.org|the rules> § see the rules",
        "<mailto:a@b.org|a@b.org> § a@b.org",
        "<!here> and <!channel|channel> § @here and @channel",
        "<!subteam^S1|@gov> § @gov",
        "<!date^1392734382^{date}|18 February 2014> § 18 February 2014",
        "a &lt; b &amp;&amp; c &gt; d § a < b && c > d",
        "&amp;lt;b&amp;gt; § &lt;b&gt;",
        "a < b and c > d § a < b and c > d",
        "2<3 § 2<3",
        "<@U0BOT> <@U0OTHER>, who is it? § who is it?",
        "<@U0OTHER> <@U0BOT> who is it? § who is it?",
        ":wave: who is :flag-pk: *it*? :smile::skin-tone-3: § who is it?",
        "at 10:30:00 it _really_ ~rained~ § at 10:30:00 it really rained",
        "```who is it?``` § who is it?",
        "the `snake_case_name` of 2*3*4 § the snake_case_name of 2*3*4",
        "&gt; he left § he left"
      })
  void becomes_plain_text(String marked, String plain) {
    assertThat(SlackMarkup.plain(marked, "U0BOT")).isEqualTo(plain);
  }

  @Test
  void is_empty_where_only_the_bot_is_named() {
    assertThat(SlackMarkup.plain(" <@U0BOT> <@U0BOT> ", "U0BOT")).isEmpty();
  }
}
