package dev.munshi.corpus.fetching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchSettingsTest {

  @ParameterizedTest
  @ValueSource(strings = {"http://wiki", "wiki/", "wiki:", "::1", "a b", "*", "", "10.0.0.0/8"})
  void takes_hosts_only(String written) {
    assertThatThrownBy(() -> new FetchSettings(List.of(written), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"me\r\nX: y", "(me)", "me at home"})
  void takes_a_contact_that_fits_a_header(String written) {
    assertThatThrownBy(() -> new FetchSettings(List.of(), written))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void says_who_visits() {
    assertThat(new FetchSettings(List.of(), "press@gazette.example").userAgent())
        .startsWith("Munshi")
        .endsWith(" (+press@gazette.example)");
    assertThat(FetchSettings.DEFAULT.userAgent()).startsWith("Munshi").doesNotContain("(");
  }

  @Test
  void knows_hosts_however_they_are_written() {
    var settings = new FetchSettings(List.of("[fd00:0::1]:8080", "Wiki.Example.", "a:1"), null);

    assertThat(settings.allows("fd00::1", 8080)).isTrue();
    assertThat(settings.allows("wiki.example", 80)).isTrue();
    assertThat(settings.allows("a", 2)).isFalse();
    assertThatThrownBy(() -> new FetchSettings(List.of("a:99999"), null))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
