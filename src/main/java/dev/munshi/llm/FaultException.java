package dev.munshi.llm;

/** Carries a fault through the provider's module. */
final class FaultException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Fault fault;

  FaultException(Fault fault) {
    super(fault.failure().sentence());
    this.fault = fault;
  }

  Fault fault() {
    return fault;
  }
}
