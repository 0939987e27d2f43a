package dev.munshi.corpus.reading;

import java.util.regex.Pattern;

/** What may stand as an article's own address. */
final class WebAddress {

  private static final Pattern FORM =
      Pattern.compile(
          "https?://[^\\s/?#\"<>\\\\\\p{Cntrl}]+(?:[/?#][^\\s\"<>\\\\\\p{Cntrl}]*)?",
          Pattern.CASE_INSENSITIVE);

  private WebAddress() {}

  /** Whether it is http or https with a host and nothing that breaks out of a link. */
  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }
}
