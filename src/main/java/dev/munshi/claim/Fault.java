package dev.munshi.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What speaks against a claim, whatever else it shares with its sources. */
public sealed interface Fault {

  /** One phrase for a person. */
  String reason();

  /**
   * A number, with its unit, that the evidence does not have.
   *
   * @param instead what the evidence has of the same unit, or null
   */
  record OtherNumber(String said, @Nullable String instead) implements Fault {
    @Override
    public String reason() {
      return notThere("says " + said, instead);
    }
  }

  /**
   * A day, month or year that the evidence does not name.
   *
   * @param instead the one that the evidence names, or null
   */
  record OtherDay(String said, @Nullable String instead) implements Fault {
    @Override
    public String reason() {
      return notThere("gives the date " + said, instead);
    }
  }

  /** Names that the sources do not have in any spelling. */
  record UnknownNames(List<String> names) implements Fault {
    public UnknownNames {
      names = List.copyOf(names);
    }

    @Override
    public String reason() {
      return "nothing there speaks of " + String.join(", ", names);
    }
  }

  /** Only one side denies what both speak of. */
  record OtherSign(String word) implements Fault {
    @Override
    public String reason() {
      return "only one of the two says \"not\" of “" + word + "”";
    }
  }

  /** The evidence says the contrary word. */
  record Opposite(String said, String instead) implements Fault {
    @Override
    public String reason() {
      return "it says “" + instead + "”, not “" + said + "”";
    }
  }

  /** Who did it and to whom it was done have changed places. */
  record SwappedRoles(String first, String word, String second) implements Fault {
    @Override
    public String reason() {
      return "it is the other way round: “%s … %s … %s”".formatted(first, word, second);
    }
  }

  /** Words in quotation marks that no source has. */
  record NotVerbatim(String quote) implements Fault {
    @Override
    public String reason() {
      return "nothing there has the words “" + quote + "”";
    }
  }

  /** A citation whose quote does not stand where it says. */
  record Misquoted(String quote) implements Fault {
    @Override
    public String reason() {
      return "not in the article: " + quote;
    }
  }

  /**
   * Too few of the statement's words stand in its quotes.
   *
   * @param share of its terms that do, from 0 to 1
   */
  record TooLittle(double share) implements Fault {
    @Override
    public String reason() {
      return "too little of it stands in the quotes";
    }
  }

  /** Words that the quotes do not have, and no other word for them. */
  record Unsaid(List<String> words) implements Fault {
    public Unsaid {
      words = List.copyOf(words);
    }

    @Override
    public String reason() {
      return "the quotes do not say “" + String.join("”, “", words) + "”";
    }
  }

  /** In its place a quote has something else. */
  record Exchanged(String said, String instead) implements Fault {
    @Override
    public String reason() {
      return "where it says “" + said + "”, the quote has “" + instead + "”";
    }
  }

  /** A quote that says nothing of the statement. */
  record IdleQuote(String quote) implements Fault {
    private static final int SHOWN = 40;

    @Override
    public String reason() {
      var start = quote.length() <= SHOWN ? quote : quote.substring(0, SHOWN).strip() + "…";
      return "this quote does not bear it out, leave it away: “" + start + "”";
    }
  }

  /** A link, a mention or markup that no quote has. */
  record Markup(String found) implements Fault {
    @Override
    public String reason() {
      return "it has a link, a mention or markup that no quote has: plain words only";
    }
  }

  /** A character that nobody sees. */
  record Unseen(int codePoint) implements Fault {
    @Override
    public String reason() {
      return "it has the invisible character U+%04X".formatted(codePoint);
    }
  }

  private static String notThere(String what, @Nullable String instead) {
    var reason = "nothing there " + what;
    return instead == null ? reason : reason + ", but " + instead;
  }
}
