package dev.munshi.answer.accounts;

import dev.munshi.article.DateRange;

/**
 * When it happened, or will happen.
 *
 * @param days one of which it was, as precisely as the sentence says
 * @param isAhead whether the sentence speaks of what is to come
 */
record Day(DateRange days, boolean isAhead) implements Filler {

  @Override
  public boolean contradicts(Filler other) {
    return other instanceof Day day && isAhead == day.isAhead && !days.overlaps(day.days);
  }
}
