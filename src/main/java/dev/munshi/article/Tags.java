package dev.munshi.article;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What an article was labelled with; by it, access is restricted.
 *
 * @param names each once, in lower case and ascending; none is blank or has a comma
 */
public record Tags(List<String> names) {

  public static final Tags NONE = new Tags(List.of());

  /** Takes names as people write them: {@code #Board} is {@code board}; blank ones are left out. */
  public Tags {
    names =
        names.stream()
            .flatMap(name -> Stream.of(name.split(",", -1)))
            .map(Tags::plain)
            .filter(name -> !name.isEmpty())
            .sorted()
            .distinct()
            .toList();
  }

  /** The tags of a text with commas between them. */
  public static Tags parse(String written) {
    return new Tags(List.of(written));
  }

  private static String plain(String name) {
    return name.strip()
        .replaceFirst("^#+\\s*", "")
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }

  /** These and others. */
  public Tags and(Collection<String> others) {
    return new Tags(Stream.concat(names.stream(), others.stream()).toList());
  }

  public boolean isEmpty() {
    return names.isEmpty();
  }

  /** As {@link #parse} reads them. */
  @Override
  public String toString() {
    return String.join(",", names);
  }
}
