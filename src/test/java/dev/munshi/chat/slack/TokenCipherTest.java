package dev.munshi.chat.slack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenCipherTest {

  private static final String TOKEN = "xoxb-1-2-abc";

  private final TokenCipher cipher = new TokenCipher(TokenKey.random());

  @Test
  void gives_back_what_it_encrypted_and_never_looks_the_same() {
    var once = cipher.encrypted("T1", TOKEN);
    var twice = cipher.encrypted("T1", TOKEN);

    assertThat(once).isNotEqualTo(twice);
    assertThat(new String(Base64.getDecoder().decode(once), ISO_8859_1)).doesNotContain("xoxb");
    assertThat(cipher.decrypted("T1", once)).contains(TOKEN);
    assertThat(cipher.decrypted("T1", twice)).contains(TOKEN);
  }

  @Test
  void reads_nothing_with_another_key_or_in_another_teams_place() {
    var encrypted = cipher.encrypted("T1", TOKEN);

    assertThat(new TokenCipher(TokenKey.random()).decrypted("T1", encrypted)).isEmpty();
    assertThat(cipher.decrypted("T2", encrypted)).isEmpty();
  }

  @Test
  void reads_nothing_where_one_bit_was_changed() {
    var bytes = Base64.getDecoder().decode(cipher.encrypted("T1", TOKEN));
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] ^= 1;
      var changed = Base64.getEncoder().encodeToString(bytes);
      assertThat(cipher.decrypted("T1", changed)).as("byte " + i).isEmpty();
      bytes[i] ^= 1;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "not base64!", "AAAAAAAAAAAAAAAA"})
  void reads_nothing_from_what_it_did_not_make(String text) {
    assertThat(cipher.decrypted("T1", text)).isEmpty();
  }
}
