package dev.munshi.document;

/** A part of a line. */
public sealed interface Inline {

  /** What is read, without markup. */
  String text();

  /** Plain words. */
  record Text(String text) implements Inline {}

  /** Words that stand out. */
  record Strong(String text) implements Inline {}

  /** Words that a program takes literally, such as a command. */
  record Code(String text) implements Inline {}

  /**
   * Words that lead to a cited article.
   *
   * @param url http or https
   */
  record Link(String text, String url) implements Inline {}
}
