package dev.munshi.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Texts of made words, drawn by Zipf's law: most from one vocabulary, the rest from the few words
 * of a topic. The same numbers give the same text. Thread-safe.
 */
final class MadeWords {

  private static final long SEED = 42;
  private static final int VOCABULARY = 60_000;

  /** Stop words, which a search leaves out, would stand before these ranks. */
  private static final double FIRST_RANK = 10;

  private static final int TOPIC_WORDS = 30;
  private static final int TOPIC_FIRST_RANK = 300;
  private static final double TOPIC_SHARE = 0.3;
  private static final int SENTENCES = 4;
  private static final int WORDS_IN_SENTENCE = 18;
  private static final int WORDS_IN_QUESTION = 6;
  private static final int WORDS_IN_TITLE = 8;
  private static final String CONSONANTS = "bdfgklmnprtvz";
  private static final String VOWELS = "aou";

  private final double[] cumulative = new double[VOCABULARY];

  MadeWords() {
    double sum = 0;
    for (int rank = 0; rank < VOCABULARY; rank++) {
      sum += 1 / (rank + FIRST_RANK);
      cumulative[rank] = sum;
    }
  }

  String title(int article, int topic) {
    return sentence(new SplittableRandom(SEED - article), topic, WORDS_IN_TITLE);
  }

  /** A few sentences, apart by a space. */
  String passage(int number, int topic) {
    var random = new SplittableRandom(SEED + number);
    var text = new StringBuilder();
    for (int i = 0; i < SENTENCES; i++) {
      text.append(i == 0 ? "" : " ").append(sentence(random, topic, WORDS_IN_SENTENCE)).append('.');
    }
    return text.toString();
  }

  /** Words that stand in a passage. */
  String question(int passage, int topic) {
    var random = new SplittableRandom(SEED ^ ~passage);
    var words = passage(passage, topic).replace(".", "").split(" ", -1);
    var question = new StringBuilder();
    for (int i = 0; i < WORDS_IN_QUESTION; i++) {
      question.append(words[random.nextInt(words.length)].toLowerCase(Locale.ROOT)).append(' ');
    }
    return question.toString().strip() + "?";
  }

  private String sentence(SplittableRandom random, int topic, int words) {
    var text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      var word = word(rank(random, topic));
      text.append(i == 0 ? word.substring(0, 1).toUpperCase(Locale.ROOT) : " " + word.charAt(0));
      text.append(word, 1, word.length());
    }
    return text.toString();
  }

  private int rank(SplittableRandom random, int topic) {
    if (random.nextDouble() < TOPIC_SHARE) {
      var own = new SplittableRandom(topic * 31L + random.nextInt(TOPIC_WORDS));
      return own.nextInt(TOPIC_FIRST_RANK, VOCABULARY);
    }
    double drawn = random.nextDouble(cumulative[VOCABULARY - 1]);
    int place = Arrays.binarySearch(cumulative, drawn);
    return Math.min(VOCABULARY - 1, place < 0 ? -place - 1 : place);
  }

  /** Syllables that no English ending is cut from; a different word for each rank. */
  private static String word(int rank) {
    var word = new StringBuilder();
    for (int rest = rank + VOCABULARY; rest > 0; ) {
      word.append(CONSONANTS.charAt(rest % CONSONANTS.length()));
      rest /= CONSONANTS.length();
      word.append(VOWELS.charAt(rest % VOWELS.length()));
      rest /= VOWELS.length();
    }
    return word.toString();
  }
}
