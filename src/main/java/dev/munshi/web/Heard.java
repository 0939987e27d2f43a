package dev.munshi.web;

import dev.munshi.document.Document;
import java.util.function.Supplier;

/** What a line that somebody wrote on the page asks for. */
public sealed interface Heard {

  /** To know something. */
  record Question(String text) implements Heard {}

  /** To be told something; nothing changes by it. */
  record Wish(Supplier<Document> document) implements Heard {}

  /** To have something done; it is done when the document is asked for. */
  record Order(Supplier<Document> document) implements Heard {}
}
