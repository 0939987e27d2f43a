package dev.munshi.answer;

/**
 * Tells in words of its own what passages say, as far as the verifier lets it through. Thread-safe.
 */
@FunctionalInterface
public interface Writer {

  Wording write(Material material);
}
