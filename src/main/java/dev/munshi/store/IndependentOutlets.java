package dev.munshi.store;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Counts who reports a story: outlets that print one agency's text are one voice. */
final class IndependentOutlets {

  /** Texts whose sketches share this part of the shorter one are one text. */
  private static final double ONE_TEXT = 0.5;

  private IndependentOutlets() {}

  /**
   * An article of a story.
   *
   * @param text of the articles whose text is the same to the letter, one id
   * @param outlet or null where nobody knows it
   * @param sketch ascending; empty where it has none
   */
  record Report(String text, @Nullable String outlet, long[] sketch) {

    boolean isOneVoiceWith(Report other) {
      return text.equals(other.text)
          || (outlet != null && outlet.equalsIgnoreCase(other.outlet))
          || shared(sketch, other.sketch) >= ONE_TEXT;
    }

    private static double shared(long[] ones, long[] others) {
      long both = Arrays.stream(ones).filter(one -> Arrays.binarySearch(others, one) >= 0).count();
      return both / (double) Math.max(1, Math.min(ones.length, others.length));
    }
  }

  static int count(List<Report> reports) {
    var voices = IntStream.range(0, reports.size()).toArray();
    for (int i = 0; i < voices.length; i++) {
      for (int j = 0; j < i; j++) {
        if (voices[i] != voices[j] && reports.get(i).isOneVoiceWith(reports.get(j))) {
          int gone = voices[j];
          int kept = voices[i];
          Arrays.setAll(voices, k -> voices[k] == gone ? kept : voices[k]);
        }
      }
    }
    return (int) Arrays.stream(voices).distinct().count();
  }
}
