package dev.munshi.chat.matrix;

import static dev.munshi.chat.matrix.LoginServer.RECOVERY_KEY;
import static dev.munshi.chat.matrix.LoginServer.STORAGE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryKeyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "EsTX",
        "not a key!",
        "EsTX D5W9 Pzvw NQTC N83y Kvws XYvS 94Rw d6SP kh5C tNjn cif2"
      })
  void is_not_every_text(String text) {
    assertThat(RecoveryKey.of(text)).isEmpty();
  }

  @Test
  void opens_the_storage_that_was_made_with_it() {
    var key = RecoveryKey.of(RECOVERY_KEY.replace(" ", "")).orElseThrow();

    assertThat(key.opens(EventReader.json(STORAGE))).isTrue();
    assertThat(key.opens(EventReader.json(STORAGE.replace("ie5D", "ie5E")))).isFalse();
    assertThat(key.opens(EventReader.json("{}"))).isFalse();
  }
}
