package dev.munshi.testing;

/** Pages that an invented gazette might have. */
public final class WrittenPages {

  private WrittenPages() {}

  /** A page whose text is long enough to be one; it names neither its date nor its publisher. */
  public static String article(String title, String sentence) {
    return """
    <!doctype html><html lang="en"><head><meta charset="utf-8"><title>%s</title></head><body>
    <nav><a href="/">Home</a></nav><article><h1>%s</h1><p>%s</p>%s</article></body></html>
    """
        .formatted(title, title, sentence, paragraphs(title));
  }

  /** The paragraphs that follow: some 900 characters that say nothing new. */
  public static String paragraphs(String title) {
    return """
    <p>The council of Varnholm spoke about it for three hours before it came to a vote, and many
    people who had come to listen stood along the walls of the old hall until the end.</p>
    <p>Those who had asked for the debate under the heading of %s said that they had waited for
    this day since the harbour was rebuilt, and that they would wait no longer than the summer.</p>
    <p>Others warned that nobody had counted the costs. They wanted the office of the treasurer to
    write a report first, which the mayor promised to have on the table within four weeks.</p>
    <p>The debate goes on in the committee for public works, whose meetings are open to all, and
    whose papers lie in the reading room of the library on the market square.</p>
    """
        .formatted(title);
  }
}
