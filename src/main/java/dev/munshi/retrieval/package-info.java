/**
 * A query becomes ranked passages. Home of the embedding models, the one in this process and those
 * of providers, and of LangChain4j's retrieval types. Uses {@code index} and {@code article}.
 */
@NullMarked
package dev.munshi.retrieval;

import org.jspecify.annotations.NullMarked;
