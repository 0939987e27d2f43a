package dev.munshi.llm;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with one call.
 *
 * @param passes whether asking again may help
 * @param pause what the provider asks for before that, or null
 * @param concessions what may be left out to be answered
 */
record Fault(
    ModelFailure failure, boolean passes, @Nullable Duration pause, Set<Concession> concessions) {

  static Fault lasting(ModelFailure failure) {
    return new Fault(failure, false, null, Set.of());
  }

  static Fault passing(ModelFailure failure, @Nullable Duration wait) {
    return new Fault(failure, true, wait, Set.of());
  }
}
