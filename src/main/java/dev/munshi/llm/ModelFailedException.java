package dev.munshi.llm;

import org.jspecify.annotations.Nullable;

/** A model gave no text. */
public final class ModelFailedException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient ModelFailure failure;

  public ModelFailedException(ModelFailure failure, @Nullable Throwable cause) {
    super(failure.sentence(), cause);
    this.failure = failure;
  }

  public ModelFailure failure() {
    return failure;
  }
}
