package dev.munshi.claim;

import dev.munshi.article.Span;
import dev.munshi.index.Vocabulary;
import dev.munshi.sentence.Figure;
import dev.munshi.sentence.Figures;
import dev.munshi.sentence.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cuts a text into what it says: words of grammar and of telling are left out. */
final class Tokens {

  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{L}\\p{M}](?:\\.[\\p{L}\\p{M}])+\\b|[\\p{L}\\p{M}\\p{N}_]+(?:[’'][\\p{L}]+)?");

  private static final Pattern POSSESSIVE = Pattern.compile("[’']s?$");

  /** Words of grammar: they say nothing that another sentence would have to say too. */
  private static final Set<String> GRAMMAR =
      words(
          "a an the and or but nor so yet if of in on at by to for from with into onto upon within"
              + " through throughout during between among amid across against along around about"
              + " toward towards per via as than that this these those it its itself he him his"
              + " himself she her hers herself they them their theirs themselves we us our ours you"
              + " your i me my who whom whose which what when where while why how there here be am is"
              + " are was were been being have has had having do does did done doing not no never"
              + " cannot out off away also too however though although because since until till"
              + " whether such own other others another both either neither each any very just even"
              + " still already again ever meanwhile additionally moreover furthermore therefore thus"
              + " hence instead then now well rather quite roughly approximately else like unlike s t d ll re ve m isn aren"
              + " wasn weren hasn haven hadn doesn don didn won wouldn couldn shouldn let mr mrs ms"
              + " dr sir become became becomes get gets got one ones thing things way ways"
              + " time times including include includes included addition order isn't aren't wasn't"
              + " weren't hasn't haven't hadn't doesn't don't didn't won't can't wouldn't couldn't"
              + " shouldn't it's that's he's she's there's they're we're i'm you're they've we've");

  /** Words that tell that something is told. */
  private static final Set<String> TELLING =
      words(
          "say says said saying state states stated stating note notes noted noting report reports"
              + " reported reporting reportedly tell tells told telling according accordingly add adds"
              + " added adding explain explains explained explaining describe describes"
              + " described inform informs informed mention mentions mentioned write writes wrote article articles");

  private static final Map<String, String> MODALS =
      Map.ofEntries(
          Map.entry("will", "will"),
          Map.entry("would", "will"),
          Map.entry("shall", "will"),
          Map.entry("must", "must"),
          Map.entry("should", "should"),
          Map.entry("can", "may"),
          Map.entry("could", "may"),
          Map.entry("may", "may"),
          Map.entry("might", "may"));

  private static final Set<String> LINKS =
      words(
          "before after up down over under above below more less fewer most least all some many"
              + " several few every always sometimes often");

  private final Vocabulary vocabulary;
  private final Names names;

  Tokens(Vocabulary vocabulary, Names names) {
    this.vocabulary = vocabulary;
    this.names = names;
  }

  private static Set<String> words(String listed) {
    return Stream.of(listed.split(" ", -1)).collect(Collectors.toUnmodifiableSet());
  }

  /** In the order of the text. */
  List<Token> of(String written, Spellings spellings) {
    var text = Numbers.closed(written);
    var tokens = new ArrayList<Token>();
    var days = Days.in(new Said(text, null));
    for (var day : days.mentions()) {
      tokens.add(new Token(day.span(), day.words(), day.key(), Token.Kind.DAY, Set.of()));
    }
    for (var figure : Figures.of(text, days.spans())) {
      if (!isPronoun(figure)) {
        var key = figure.value().stripTrailingZeros().toPlainString();
        tokens.add(new Token(withUnit(figure), figure.words(), key, Token.Kind.FIGURE, Set.of()));
      }
    }
    var taken = tokens.stream().map(Token::span).toList();
    addWords(text, taken, spellings, tokens);
    tokens.sort(Comparator.comparingInt(token -> token.span().start()));
    return List.copyOf(tokens);
  }

  private static Span withUnit(Figure figure) {
    int start = figure.span().start();
    int length = figure.words().length() - figure.counted().length();
    return figure.unit() == null
        ? figure.span()
        : new Span(start, Math.max(figure.span().end(), start + length));
  }

  /** "one of them" counts nothing. */
  private static boolean isPronoun(Figure figure) {
    return figure.kind() == Figure.Kind.SMALL_WORD && figure.value().intValue() == 1;
  }

  private void addWords(String text, List<Span> taken, Spellings spellings, List<Token> tokens) {
    var starts =
        names.places(text, spellings).stream().map(MatchResult::start).collect(Collectors.toSet());
    var found = WORD.matcher(text).results().toList();
    var words = found.stream().map(match -> plain(match.group())).toList();
    for (int i = 0; i < found.size(); i++) {
      var match = found.get(i);
      var span = new Span(match.start(), match.end());
      var word = words.get(i);
      var lower = Words.lower(word).replace('’', '\'');
      var kind = kind(word, lower, starts.contains(match.start()));
      if (kind != null && taken.stream().noneMatch(span::overlaps)) {
        tokens.add(new Token(span, word, key(kind, word, lower), kind, lists(words, i)));
      }
    }
  }

  private String key(Token.Kind kind, String word, String lower) {
    return switch (kind) {
      case MODAL -> MODALS.getOrDefault(lower, lower);
      case LINK -> lower;
      case WORD, NAME, FIGURE, DAY -> Alike.term(word, vocabulary);
    };
  }

  private static String plain(String word) {
    return POSSESSIVE.matcher(word).replaceFirst("").replace(".", "");
  }

  private static Token.@Nullable Kind kind(String word, String lower, boolean name) {
    if (MODALS.containsKey(word)) {
      return Token.Kind.MODAL;
    }
    if (LINKS.contains(lower)) {
      return Token.Kind.LINK;
    }
    if (name) {
      return Token.Kind.NAME;
    }
    return GRAMMAR.contains(lower) || TELLING.contains(lower) ? null : Token.Kind.WORD;
  }

  /** The lists that have a word, alone or as one phrase with its neighbour. */
  private static Set<Integer> lists(List<String> words, int i) {
    var lists = new HashSet<>(Alike.lists(words.get(i)));
    if (i > 0) {
      lists.addAll(Alike.lists(words.get(i - 1), words.get(i)));
    }
    if (i + 1 < words.size()) {
      lists.addAll(Alike.lists(words.get(i), words.get(i + 1)));
    }
    return lists;
  }
}
