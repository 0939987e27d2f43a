package dev.munshi.article;

/**
 * One published text with its metadata.
 *
 * @param reference what a citation says of it
 * @param source where it was read: a path, or an address
 * @param text the main text, paragraphs apart by a blank line; passages quote it to the character
 */
public record Article(Reference reference, String source, String text) {

  public String id() {
    return reference.id();
  }
}
