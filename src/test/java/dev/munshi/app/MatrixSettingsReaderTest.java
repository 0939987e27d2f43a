package dev.munshi.app;

import static dev.munshi.app.EverySetting.OTHERS_OF_MATRIX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.munshi.chat.matrix.MatrixSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixSettingsReaderTest {

  private static Map<String, String> keys() {
    return new HashMap<>(
        Map.of(
            "matrix.homeserver", "https://gazette.example/",
            "matrix.user", "munshi",
            "matrix.password", "hush hush",
            "matrix.allow", "@*:gazette.example"));
  }

  private static Optional<MatrixSettings> read(Map<String, String> keys) {
    return SettingsReader.read(keys, Map.of(), Path.of("src")).matrix();
  }

  private static List<String> problems(Map<String, String> keys) {
    var thrown = catchThrowableOfType(SettingsException.class, () -> read(keys));
    assertThat(thrown).isNotNull();
    return thrown.problems();
  }

  @Test
  void logs_in_by_password_or_by_token() {
    var keys = keys();
    keys.remove("matrix.password");
    keys.putAll(OTHERS_OF_MATRIX);

    assertThat(read(keys()))
        .contains(
            new MatrixSettings(
                URI.create("https://gazette.example"),
                "munshi",
                new MatrixSettings.Login.Password("hush hush"),
                null,
                List.of("@*:gazette.example")));
    assertThat(read(keys).orElseThrow().login())
        .isEqualTo(new MatrixSettings.Login.Token("syt_secret", "DESK"));
  }

  @ParameterizedTest
  @CsvSource({
    "matrix.homeserver,matrix.homeserver: missing",
    "matrix.user,matrix.user: missing",
    "matrix.password,matrix.access-token and matrix.device-id",
    "matrix.allow,'name who may invite and ask, such as @*:example.org'"
  })
  void says_what_is_missing(String key, String said) {
    var keys = keys();
    keys.remove(key);

    assertThat(problems(keys)).singleElement().asString().contains(key, said);
  }

  @ParameterizedTest
  @CsvSource({
    "matrix.homeserver,ftp://hush",
    "matrix.user,@hush",
    "matrix.access-token,hush",
    "matrix.homeserver,https://hush hush/"
  })
  void tells_what_is_wrong_without_the_secret(String key, String value) {
    var keys = keys();
    keys.put(key, value);

    assertThat(problems(keys)).singleElement().asString().doesNotContain("hush");
  }
}
