package dev.munshi.corpus.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a PDF has for leafing only: headers and footers, which come again at the same place, page
 * numbers, and the lines of a table of contents.
 */
final class RunningLines {

  /** So many lines of a page, from above and from below, may be a header's or a footer's. */
  private static final int AT_EDGE = 3;

  /** The share of all pages; a book's left pages have other headers than its right ones. */
  private static final float LEAST_SHARE = .4f;

  /** Places that differ by fewer points are the same. */
  private static final int SAME_PLACE = 4;

  private static final int ANYWHERE = -1;

  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?i)[\\s\\[(|–—-]*(?:page|p\\.|pg\\.|seite|صفحہ)\\s*\\d{1,4}(?:\\s*(?:of|/|von)\\s*\\d{1,4})?[\\s\\])|–—-]*"
              + "|[\\s\\[(–—-]*\\d{1,4}\\s*(?:of|/)\\s*\\d{1,4}[\\s\\])–—-]*");

  private static final Pattern FIRST_NUMBER = Pattern.compile("[\\s\\[(–—-]*1[\\s\\])–—-]*");

  /** A line of a table of contents: dots that lead to a page's number. */
  private static final Pattern LEADS_TO_PAGE =
      Pattern.compile(".*(?:\\s?[.·…_]){5}\\s*(?:\\d{1,4}|[ivxl]{1,6})$");

  private record Mark(String text, int place) {}

  private RunningLines() {}

  /**
   * The lines without those.
   *
   * @param pages how many pages the document has
   */
  static List<PdfLine> without(List<PdfLine> lines, int pages) {
    var edges = edges(lines);
    var pagesOf = new HashMap<Mark, Set<Integer>>();
    for (var line : edges) {
      for (var mark : marks(line)) {
        pagesOf.computeIfAbsent(mark, m -> new HashSet<>()).add(line.page());
      }
    }
    double least = Math.max(2, Math.ceil(LEAST_SHARE * pages));
    var running = new HashSet<PdfLine>();
    for (var line : edges) {
      if (isPageNumber(line, pages)
          || marks(line).stream().anyMatch(mark -> count(pagesOf, mark) >= least)) {
        running.add(line);
      }
    }
    return lines.stream()
        .filter(line -> !running.contains(line))
        .filter(line -> !LEADS_TO_PAGE.matcher(line.text()).matches())
        .toList();
  }

  private static int count(Map<Mark, Set<Integer>> pagesOf, Mark mark) {
    return pagesOf.getOrDefault(mark, Set.of()).size();
  }

  private static boolean isPageNumber(PdfLine line, int pages) {
    return PAGE_NUMBER.matcher(line.text()).matches()
        || (pages == 1 && FIRST_NUMBER.matcher(line.text()).matches());
  }

  /**
   * Two, as a place may lie at the end of one step and at the beginning of the next; a bare number
   * may stand anywhere.
   */
  private static List<Mark> marks(PdfLine line) {
    var text = line.text().replaceAll("\\p{Nd}+", "0");
    if (text.equals("0")) {
      return List.of(new Mark(text, ANYWHERE));
    }
    int step = Math.round(line.y() / SAME_PLACE);
    return List.of(new Mark(text, step), new Mark(text, step + 1));
  }

  private static Set<PdfLine> edges(List<PdfLine> lines) {
    var byPage = new TreeMap<Integer, List<PdfLine>>();
    lines.forEach(line -> byPage.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line));
    var edges = new HashSet<PdfLine>();
    for (var page : byPage.values()) {
      page.sort(Comparator.comparingDouble(PdfLine::y));
      edges.addAll(page.subList(0, Math.min(AT_EDGE, page.size())));
      edges.addAll(page.subList(Math.max(0, page.size() - AT_EDGE), page.size()));
    }
    return edges;
  }
}
