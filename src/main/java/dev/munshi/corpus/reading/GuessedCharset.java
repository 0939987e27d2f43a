package dev.munshi.corpus.reading;

import com.ibm.icu.text.CharsetDetector;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The encoding of a text that names none, by the frequency of its letters. Only scripts that look
 * like nothing else are told: western encodings differ too little for that.
 */
final class GuessedCharset {

  private static final int LOOKED_AT = 100_000;

  /** Of 100; short texts in the right encoding come out near this. */
  private static final int LEAST_CONFIDENCE = 30;

  private static final Set<String> TOLD =
      Set.of(
          "windows-1251",
          "windows-1253",
          "windows-1255",
          "windows-1256",
          "ISO-8859-5",
          "ISO-8859-6",
          "ISO-8859-7",
          "ISO-8859-8",
          "KOI8-R",
          "GB18030",
          "Big5",
          "Shift_JIS",
          "EUC-JP",
          "EUC-KR");

  private GuessedCharset() {}

  static @Nullable Charset of(byte[] bytes) {
    var detector = new CharsetDetector();
    detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, LOOKED_AT)));
    detector.enableInputFilter(true);
    var match = detector.detect();
    if (match == null || match.getConfidence() < LEAST_CONFIDENCE) {
      return null;
    }
    var name = match.getName();
    return TOLD.contains(name) && Charset.isSupported(name) ? Charset.forName(name) : null;
  }
}
