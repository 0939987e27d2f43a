package dev.munshi.app;

import dev.munshi.evaluation.Figures;
import dev.munshi.evaluation.Figures.Bin;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** The figures of an evaluation as a person reads them on a terminal. */
final class EvalText {

  private static final int BAR = 20;

  private EvalText() {}

  static String of(Figures figures, Path page) {
    return """
        %,d questions, %,d of them answerable

        Search      hit@1 %s   hit@5 %s   hit@10 %s   MRR %s
        Answers     right %s   cited right %s   answered when answerable %s
        Refusals    refused when not answerable %s   AUC %s
        Speed       p50 %.0f ms   p99 %.0f ms

        Confidence  how often it was right, expected calibration error %s
        %s
        %,d failures: %s
        """
        .formatted(
            figures.judged().size(),
            figures.answerable().size(),
            share(figures.hitAt(1)),
            share(figures.hitAt(5)),
            share(figures.hitAt(10)),
            share(figures.meanReciprocalRank()),
            share(figures.right()),
            share(figures.citedRight()),
            share(figures.answeredWhenAnswerable()),
            share(figures.refusedWhenUnanswerable()),
            share(figures.areaUnderCurve()),
            figures.milliseconds(0.5),
            figures.milliseconds(0.99),
            share(figures.calibrationError()),
            figures.calibration().stream().map(EvalText::of).collect(Collectors.joining()),
            figures.failures().size(),
            page)
        .stripTrailing();
  }

  private static String of(Bin bin) {
    int filled = (int) Math.round(bin.good() * BAR);
    return String.format(
        Locale.ROOT,
        "      %.2f  %s%s %.2f  (%d)%n",
        bin.confidence(),
        "█".repeat(filled),
        "·".repeat(BAR - filled),
        bin.good(),
        bin.questions());
  }

  private static String share(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
  }
}
