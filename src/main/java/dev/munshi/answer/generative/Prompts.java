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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that a language model is told, from files; a folder of one's own counts over ours.
 *
 * @param templates one for each name
 * @param version changes whenever one of the files does
 */
public record Prompts(Map<Name, PromptTemplate> templates, String version) {

  /** What the files are called, and which gaps they have. */
  enum Name {
    /** Writes the statements of an answer. */
    ANSWER,
    /** Writes anew what was refused. */
    AGAIN,
    /** Makes a question whole, and says what to search for. */
    QUESTION,
    /** Writes the statements of a summary. */
    SUMMARY,
    /** Writes what was said in a thread of people. */
    THREAD;

    Set<String> gaps() {
      return switch (this) {
        case ANSWER -> Set.of("language", "statements", "mark", "today", "question", "passages");
        case AGAIN -> Set.of("rules", "task", "refused");
        case SUMMARY -> Set.of("language", "statements", "mark", "today", "topic", "passages");
        case THREAD -> Set.of("language", "statements", "mark", "today", "passages");
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

  public Prompts {
    templates = Map.copyOf(templates);
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
    var templates = new EnumMap<Name, PromptTemplate>(Name.class);
    var all = new StringBuilder();
    for (var name : Name.values()) {
      var file = file(name, folder);
      all.append(file);
      template(name, file, problems).ifPresent(template -> templates.put(name, template));
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
    return new Prompts(templates, hash(all.toString()).substring(0, VERSION_DIGITS));
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

  private static Optional<PromptTemplate> template(Name name, String file, List<String> problems) {
    try {
      var template = PromptTemplate.of(file);
      problemsOf(name, template.gaps()).forEach(problem -> problems.add(name.file() + problem));
      return Optional.of(template);
    } catch (IllegalArgumentException e) {
      problems.add(name.file() + ": " + e.getMessage());
      return Optional.empty();
    }
  }

  private static Stream<String> problemsOf(Name name, Set<String> gaps) {
    var known = new TreeSet<>(name.gaps());
    return Stream.concat(
        known.stream()
            .filter(gap -> !gaps.contains(gap))
            .map(gap -> ": {{" + gap + "}} is missing"),
        gaps.stream()
            .filter(gap -> !known.contains(gap))
            .sorted()
            .map(gap -> ": nothing fills {{" + gap + "}}; there are " + known));
  }

  /** The prompt with its gaps filled. */
  PromptTemplate filled(Name name, Map<String, String> values) {
    return Objects.requireNonNull(templates.get(name)).filled(values);
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
