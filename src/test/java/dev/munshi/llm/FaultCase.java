package dev.munshi.llm;

import dev.munshi.testing.ModelServer;

/**
 * A fault of a provider, and what it is to be taken for.
 *
 * @param reply to every call
 * @param failure its kind
 * @param calls how many are sent
 */
record FaultCase(
    Provider provider, String name, ModelServer.Reply reply, String failure, int calls) {

  @Override
  public String toString() {
    return provider + ": " + name;
  }
}
