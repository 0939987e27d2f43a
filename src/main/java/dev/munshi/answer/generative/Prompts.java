package dev.munshi.answer.generative;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All that a language model is told, from files; a folder of one's own counts over ours. */
public final class Prompts {

  /** What the files are called, and which gaps they have. */
  enum Name {
    /** Writes the statements of an answer. */
    ANSWER,
    /** Writes anew what was refused. */
    AGAIN,
    /** Makes a question whole, and says what to search for. */
    QUESTION;

    Set<String> gaps() {
      return switch (this) {
        case ANSWER -> Set.of("language", "statements", "mark", "today", "question", "passages");
        case AGAIN -> Set.of("rules", "task", "refused");
        case QUESTION -> Set.of("searches", "mark", "today", "conversation", "question");
      };
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    String file() {
      return word() + ".md";
    }
  }

  private static final String ENDING = ".md";
  private static final int VERSION_DIGITS = 8;

  private final Map<Name, PromptTemplate> templates = new EnumMap<>(Name.class);
  private final String version;

  private Prompts(Map<Name, String> files, List<String> problems) {
    files.forEach((name, file) -> add(name, file, problems));
    this.version = hash(String.join("\n", files.values())).substring(0, VERSION_DIGITS);
  }

  /** Those that come with the program. */
  public static Prompts shipped() {
    return read(null);
  }

  /**
   * Those of a folder; ours where it has none of a name.
   *
   * @param folder or null for ours alone
   * @throws IllegalArgumentException with everything that is wrong with them, a line for each
   */
  public static Prompts read(@Nullable Path folder) {
    var problems = folder == null ? new ArrayList<String>() : unknownFiles(folder);
    var files = new EnumMap<Name, String>(Name.class);
    for (var name : Name.values()) {
      files.put(name, file(name, folder));
    }
    var prompts = new Prompts(files, problems);
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
    return prompts;
  }

  private static List<String> unknownFiles(Path folder) {
    var known = Arrays.stream(Name.values()).map(Name::file).collect(Collectors.toSet());
    try (var files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(ENDING) && !known.contains(file))
          .sorted()
          .map(file -> file + ": there is no such prompt; there are " + new TreeSet<>(known))
          .collect(Collectors.toCollection(ArrayList::new));
    } catch (IOException e) {
      throw new IllegalArgumentException(folder + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static String file(Name name, @Nullable Path folder) {
    try {
      var own = folder == null ? null : folder.resolve(name.file());
      if (own != null && Files.exists(own)) {
        return Files.readString(own);
      }
      try (var in = Prompts.class.getResourceAsStream("/prompts/" + name.file())) {
        return new String(Objects.requireNonNull(in, name.file()).readAllBytes(), UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(name.file() + " cannot be read", e);
    }
  }

  private void add(Name name, String file, List<String> problems) {
    try {
      var template = PromptTemplate.of(file);
      var gaps = template.gaps();
      name.gaps().stream()
          .filter(gap -> !gaps.contains(gap))
          .sorted()
          .forEach(gap -> problems.add(name.file() + ": {{" + gap + "}} is missing"));
      gaps.stream()
          .filter(gap -> !name.gaps().contains(gap))
          .sorted()
          .forEach(
              gap ->
                  problems.add(
                      name.file()
                          + ": nothing fills {{"
                          + gap
                          + "}}; there are "
                          + new TreeSet<>(name.gaps())));
      templates.put(name, template);
    } catch (IllegalArgumentException e) {
      problems.add(name.file() + ": " + e.getMessage());
    }
  }

  /** The prompt with its gaps filled. */
  PromptTemplate filled(Name name, Map<String, String> values) {
    return Objects.requireNonNull(templates.get(name)).filled(values);
  }

  /** Changes whenever one of the files does. */
  public String version() {
    return version;
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
