package dev.munshi.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenKeyTest {

  @Test
  void makes_a_new_key_each_time() {
    var one = TokenKey.random();

    assertThat(one.secret().getEncoded()).hasSize(32);
    assertThat(one).isNotEqualTo(TokenKey.random()).isEqualTo(new TokenKey(one.base64()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "c2hvcnQ=", "a passphrase", "////////////////////////////////////////"})
  void refuses_what_is_no_key(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> new TokenKey(text));
  }
}
