package dev.munshi.corpus.reading;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Tells pages that list articles (a home page, a section, a tag, results of a search) from
 * articles, by teasers of one making with a link each, and by what the page says of itself.
 */
final class LinkList {

  /** A link of so many words is a headline, a shorter one a menu's entry. */
  private static final int LEAST_HEADLINE = 4;

  private static final double LEAST_LINKED = .8;

  /** A teaser is not longer, in words; a blog's front page may show whole articles. */
  private static final int LONGEST_TEASER = 120;

  private static final int HIGHEST = 5;
  private static final int LEAST_TEASERS = 3;

  private static final double SHARE_OF_TEASERS = .6;
  private static final double SHARE_WHERE_SAID = .3;

  /** With less prose a page that says that it is a list is believed. */
  private static final int LEAST_PROSE = 60;

  private static final int MANY_HEADLINES = 15;
  private static final int FEW_WORDS = 30;

  private static final Pattern COLLECTION =
      Pattern.compile("\"@type\"\\s*:\\s*\\[?\\s*\"(?:CollectionPage|SearchResultsPage)\"");
  private static final Set<String> LIST_CLASSES =
      Set.of("home", "archive", "category", "search-results", "tag", "search");
  private static final Set<String> SINGLE_CLASSES =
      Set.of("single", "single-post", "page-article", "article");

  private final Document page;
  private final List<HtmlBlock> all;
  private final Map<Element, Weight> weights;
  private final Set<Element> withHeadline = new HashSet<>();
  private final Map<Element, Map<String, Long>> makings = new HashMap<>();
  private final Set<Element> teasers = new HashSet<>();
  private double prose;
  private double inTeasers;

  private LinkList(Document page, List<HtmlBlock> all) {
    this.page = page;
    this.all = all;
    this.weights = Weight.of(all);
    for (var block : all) {
      if (isHeadline(block.block())) {
        withHeadline.add(block.owner());
        withHeadline.addAll(block.owner().parents());
      }
    }
  }

  /**
   * Whether the page is a list.
   *
   * @param main the page's main text, of blocks whose place is that among all
   * @param path of the page's address; empty for a home page, null where it is not known
   */
  static boolean isOne(
      Document page, List<HtmlBlock> all, List<Block> main, @Nullable String path) {
    var list = new LinkList(page, all);
    main.stream().filter(LinkList::isText).forEach(block -> list.count(all.get(block.place())));
    return list.isOne(path);
  }

  /** A teaser may end in "Read more" and not as a sentence does. */
  private static boolean isText(Block block) {
    return MainRun.isProse(block) || block.prose().isLikely();
  }

  private void count(HtmlBlock block) {
    int words = block.block().prose().words();
    prose += words;
    var teaser = teaser(block);
    if (teaser != null) {
      teasers.add(teaser);
      inTeasers += words;
    }
  }

  private boolean isOne(@Nullable String path) {
    boolean many = teasers.size() >= LEAST_TEASERS;
    if (isSaidToBeList()) {
      return prose < LEAST_PROSE || (many && inTeasers >= prose * SHARE_WHERE_SAID);
    }
    if (isSaidToBeArticle()) {
      return false;
    }
    boolean home = path != null && path.replace("/", "").isEmpty();
    return (many && inTeasers >= prose * SHARE_OF_TEASERS)
        || (prose < (home ? LONGEST_TEASER : FEW_WORDS) && headlines() >= MANY_HEADLINES);
  }

  /** The widest element around the block that has a headline's link and others of its kind. */
  private @Nullable Element teaser(HtmlBlock block) {
    Element up = block.owner();
    for (int i = 0; i < HIGHEST && up != null && !up.nameIs("body"); i++, up = up.parent()) {
      if (isOneOfMany(up) && isTeaser(up)) {
        return up;
      }
    }
    return null;
  }

  private boolean isOneOfMany(Element element) {
    var parent = element.parent();
    if (parent == null) {
      return false;
    }
    var making = making(element);
    return makings.computeIfAbsent(parent, LinkList::makings).getOrDefault(making, 0L)
        >= LEAST_TEASERS;
  }

  private static Map<String, Long> makings(Element parent) {
    return parent.children().stream().collect(groupingBy(LinkList::making, counting()));
  }

  private static String making(Element element) {
    return element.normalName() + ' ' + element.className().strip().split("\\s+", 2)[0];
  }

  private boolean isTeaser(Element element) {
    return withHeadline.contains(element) && Weight.at(weights, element).all() <= LONGEST_TEASER;
  }

  private static boolean isHeadline(Block block) {
    return block.linked() >= LEAST_LINKED
        && block.prose().words() >= LEAST_HEADLINE
        && !block.isLitter();
  }

  private long headlines() {
    return all.stream().filter(block -> isHeadline(block.block())).count();
  }

  private boolean isSaidToBeList() {
    var classes = page.body().classNames();
    boolean marked =
        page.select("script[type=application/ld+json]").stream()
            .anyMatch(script -> COLLECTION.matcher(script.data()).find());
    return (marked || classes.stream().anyMatch(LIST_CLASSES::contains))
        && classes.stream().noneMatch(SINGLE_CLASSES::contains);
  }

  private boolean isSaidToBeArticle() {
    return page.selectFirst(
                "meta[property=og:type][content~=(?i)^(news)?article],"
                    + "meta[property=article:published_time],[itemtype~=(?i)(Article|BlogPosting)$]")
            != null
        || !JsonLd.of(page).article().isMissingNode()
        || page.body().classNames().stream().anyMatch(SINGLE_CLASSES::contains);
  }
}
