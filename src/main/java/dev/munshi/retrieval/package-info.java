/**
 * A query becomes ranked passages. Home of the embedding model and of LangChain4j's retrieval
 * types. Uses {@code index} and {@code article}.
 */
@NullMarked
package dev.munshi.retrieval;

import org.jspecify.annotations.NullMarked;
