package dev.munshi.llm;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a model gave no text. */
public sealed interface ModelFailure {

  /** What it was, in a plain sentence without what the provider said. */
  String sentence();

  /** Its name for logs and metrics, as in {@code wrong_key}. */
  default String kind() {
    return getClass().getSimpleName().replaceAll("(?<!^)(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }

  /** The provider does not accept the key. */
  record WrongKey() implements ModelFailure {
    @Override
    public String sentence() {
      return "The language model does not accept the key that is set.";
    }
  }

  /** The provider does not know the model, or there is nothing at the address. */
  record UnknownModel(String name) implements ModelFailure {
    @Override
    public String sentence() {
      return "The language model " + name + " is not known there.";
    }
  }

  /** It took longer than is allowed. */
  record TimedOut(Duration after) implements ModelFailure {
    @Override
    public String sentence() {
      return "The language model did not answer in time.";
    }
  }

  /**
   * Too many requests, or too little money.
   *
   * @param retryAfter what the provider asks for, or null
   */
  record RateLimited(@Nullable Duration retryAfter) implements ModelFailure {
    @Override
    public String sentence() {
      return "The language model has too much to do.";
    }
  }

  /** It cannot be reached, or fails on its side. */
  record Unavailable() implements ModelFailure {
    @Override
    public String sentence() {
      return "The language model cannot be reached.";
    }
  }

  /** It refuses this request: too long, filtered, a setting that it does not know. */
  record Refused() implements ModelFailure {
    @Override
    public String sentence() {
      return "The language model refused the question.";
    }
  }

  /** Its text broke off. */
  record CutOff() implements ModelFailure {
    @Override
    public String sentence() {
      return "The language model broke off.";
    }
  }

  /** What came is not what was asked for. */
  record Unreadable() implements ModelFailure {
    @Override
    public String sentence() {
      return "The language model gave no readable answer.";
    }
  }

  /** As many tokens as are allowed were used today. */
  record BudgetSpent() implements ModelFailure {
    @Override
    public String sentence() {
      return "The language model's budget for today is spent.";
    }
  }

  /** One answer may take so many calls and no more. */
  record TooManyCalls() implements ModelFailure {
    @Override
    public String sentence() {
      return "The language model did not come to an end.";
    }
  }
}
