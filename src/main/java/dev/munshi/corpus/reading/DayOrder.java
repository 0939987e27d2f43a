package dev.munshi.corpus.reading;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of two numbers a page means by the day where both may be one: 3/4/2020. */
enum DayOrder {
  DAY_FIRST,
  MONTH_FIRST,
  UNKNOWN;

  /** Countries that write the month first, by CLDR's short date formats. */
  private static final Set<String> MONTH_FIRST_COUNTRIES = Set.of("US", "PH", "PW", "FM", "MH");

  /** Top-level domains of two letters that are used as if they were no country's. */
  private static final Set<String> NOBODYS = Set.of("co", "io", "tv", "me", "ai", "fm", "ly", "us");

  /**
   * By the country of the language, else the host's, else the language; unknown for English alone.
   *
   * @param language BCP 47, or null
   * @param url where the page is, or null
   */
  static DayOrder of(@Nullable String language, @Nullable String url) {
    var locale = language == null ? Locale.ROOT : Locale.forLanguageTag(language);
    var spoken = locale.getLanguage();
    if (MONTH_FIRST_COUNTRIES.contains(locale.getCountry())) {
      // themes come as en-US and are left so by editors everywhere
      return isOfCountry(url) ? DAY_FIRST : MONTH_FIRST;
    }
    if (!locale.getCountry().isEmpty() || isOfCountry(url)) {
      return DAY_FIRST;
    }
    return spoken.isEmpty() || spoken.equals("en") ? UNKNOWN : DAY_FIRST;
  }

  private static boolean isOfCountry(@Nullable String url) {
    var host = url == null ? null : host(url);
    var domain = host == null ? "" : host.substring(host.lastIndexOf('.') + 1);
    return domain.matches("[A-Za-z]{2}") && !NOBODYS.contains(domain.toLowerCase(Locale.ROOT));
  }

  private static @Nullable String host(String url) {
    try {
      return URI.create(url).getHost();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
