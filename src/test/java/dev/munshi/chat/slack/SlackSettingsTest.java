package dev.munshi.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackSettingsTest {

  @Test
  void never_prints_a_secret() {
    var settings = new SlackSettings("a-signing-secret", "xoxb-a-bot-token");

    assertThat(settings.toString())
        .doesNotContain("a-signing-secret", "xoxb-a-bot-token")
        .contains("https://slack.com/api/");
  }

  @Test
  void ends_the_address_in_a_slash() {
    var settings = new SlackSettings("secret", "token", " http://127.0.0.1:1/api ");

    assertThat(settings.apiUrl()).isEqualTo("http://127.0.0.1:1/api/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "slack.com/api/", "ftp://slack.com/", "https://", "https://a b/"})
  void refuses_an_address_that_is_none(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SlackSettings("secret", "token", address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "two words", "línea", "two\nlines"})
  void refuses_a_secret_that_cannot_be_one_without_showing_it(String secret) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SlackSettings("secret", secret))
        .withMessage("Slack's bot token is empty or not one word of ASCII");
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:1/,true",
    "http://127.0.0.9:1/,true",
    "http://[::1]:1/,true",
    "http://127.0.0.1.example.org/,false",
    "http://10.0.0.1/,false",
    "https://slack.com/api/,false"
  })
  void knows_a_stand_in_on_this_machine(String address, boolean local) {
    assertThat(new SlackSettings("secret", "token", address).isLocal()).isEqualTo(local);
  }
}
