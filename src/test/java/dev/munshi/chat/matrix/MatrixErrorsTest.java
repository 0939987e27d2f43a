package dev.munshi.chat.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.munshi.chat.ChatRefusedException;
import dev.munshi.chat.ChatUnavailableException;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixErrorsTest {

  private static void failing(int status, String code) {
    var _ =
        MatrixErrors.calling(
            "post to !r:example.org",
            () -> {
              throw new MatrixException(status, code, Duration.ofSeconds(7), "it says so", null);
            });
  }

  @ParameterizedTest
  @CsvSource({"0,''", "401,M_UNKNOWN_TOKEN", "408,''", "429,M_LIMIT_EXCEEDED", "502,''"})
  void patience_helps(int status, String code) {
    assertThatExceptionOfType(ChatUnavailableException.class)
        .isThrownBy(() -> failing(status, code))
        .withMessage("Matrix could not post to !r:example.org right now: it says so")
        .satisfies(e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(7)));
  }

  @ParameterizedTest
  @CsvSource({"403,M_FORBIDDEN,M_FORBIDDEN", "413,M_TOO_LARGE,M_TOO_LARGE", "400,'',HTTP 400"})
  void patience_does_not_help(int status, String code, String said) {
    assertThatExceptionOfType(ChatRefusedException.class)
        .isThrownBy(() -> failing(status, code))
        .withMessage("Matrix refused to post to !r:example.org: " + said);
  }
}
