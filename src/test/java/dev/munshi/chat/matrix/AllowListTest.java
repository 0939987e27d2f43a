package dev.munshi.chat.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowListTest {

  @ParameterizedTest
  @CsvSource({
    "@amira:example.org, @amira:example.org, true",
    "@*:example.org, @amira:example.org, true",
    "@*:example.org, @amira:sub.example.org, false",
    "@*:example.org, @amira:example.org.elsewhere.net, false",
    "@*:example.org, @amira:exampleXorg, false",
    "@*:*.example.org, @amira:sub.example.org, true",
    "@amira?:example.org, @amira2:example.org, true",
    "@amira?:example.org, @amira:example.org, false",
    "*, @anyone:anywhere.net, true",
    "@[a-z]+:example.org, @amira:example.org, false",
    "amira, @amira:example.org, false",
  })
  void compares_whole_user_ids(String glob, String user, boolean isAdmitted) {
    assertThat(new AllowList(List.of(glob)).admits(user)).isEqualTo(isAdmitted);
  }

  @Test
  void admits_nobody_where_nobody_is_named() {
    assertThat(new AllowList(List.of()).admits("@amira:example.org")).isFalse();
  }

  @Test
  void admits_whom_any_of_them_names() {
    var allow = new AllowList(List.of("@amira:example.org", " @b*:example.org "));

    assertThat(allow.admits("@bela:example.org")).isTrue();
    assertThat(allow.admits("@carla:example.org")).isFalse();
  }

  @Property
  void decides_as_the_plain_definition_of_a_glob_does(
      @ForAll @StringLength(max = 6) @GlobText String glob,
      @ForAll @StringLength(max = 6) @CharRange(from = 'a', to = 'c') String user) {
    assertThat(new AllowList(List.of(glob)).admits(user)).isEqualTo(matches(glob, user));
  }

  @CharRange(from = 'a', to = 'b')
  @Chars({'*', '?', '.'})
  @Retention(RetentionPolicy.RUNTIME)
  @interface GlobText {}

  private static boolean matches(String glob, String text) {
    if (glob.isEmpty()) {
      return text.isEmpty();
    }
    if (glob.charAt(0) == '*') {
      return matches(glob.substring(1), text)
          || (!text.isEmpty() && matches(glob, text.substring(1)));
    }
    return !text.isEmpty()
        && (glob.charAt(0) == '?' || glob.charAt(0) == text.charAt(0))
        && matches(glob.substring(1), text.substring(1));
  }
}
