package dev.munshi.app;

import dev.munshi.corpus.fetching.FetchSettings;
import dev.munshi.rendering.EditionMail;
import dev.munshi.web.WebSettings;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Makes settings of keys and values, and collects every problem on the way. */
final class SettingsReader {

  static final String PORT = "server.port";
  static final String HOST = "server.host";
  static final String TOKEN = "server.token";
  static final String CORPUS = "corpus.folder";
  static final String ALLOWED_HOSTS = "corpus.allowed-hosts";
  static final String CONTACT = "corpus.contact";
  static final String MAX_AGE = "chat.max-age";
  static final String THRESHOLD = "answer.threshold";
  static final String SENDER = "mail.from";

  /** Every key there is. */
  static final List<String> KEYS =
      Stream.of(
              List.of(
                  PORT, HOST, TOKEN, CORPUS, ALLOWED_HOSTS, CONTACT, MAX_AGE, THRESHOLD, SENDER),
              SlackSettingsReader.KEYS,
              AdmissionSettingsReader.KEYS,
              MatrixSettingsReader.KEYS,
              FeedSettingsReader.KEYS,
              RestrictionsReader.KEYS,
              EmbeddingSettingsReader.KEYS,
              ModelSettingsReader.KEYS)
          .flatMap(List::stream)
          .toList();

  /** Keys with several values; in a file they may be a list, else commas stand between them. */
  static final Set<String> LISTS =
      Stream.concat(
              Stream.of(
                  ALLOWED_HOSTS,
                  FeedSettingsReader.FEEDS,
                  RestrictionsReader.RESTRICTED,
                  SlackSettingsReader.WORKSPACES,
                  MatrixSettingsReader.ALLOW),
              AdmissionSettingsReader.LISTS.stream())
          .collect(Collectors.toUnmodifiableSet());

  /** Of these, the keys that in a file may also be names with lists of values. */
  static final Set<String> TABLES = Set.of(RestrictionsReader.RESTRICTED);

  private static final Duration DEFAULT_MAX_AGE = Duration.ofHours(6);
  static final double DEFAULT_THRESHOLD = 0.23;
  static final String DEFAULT_SENDER = "Munshi <munshi@localhost>";

  private static final String PREFIX = "MUNSHI_";
  private static final int DEFAULT_PORT = 8080;

  /** Variables that are not settings: the home, and what the launcher reads. */
  private static final Set<String> NOT_SETTINGS =
      Set.of("MUNSHI_HOME", "MUNSHI_JAVA_HOME", "MUNSHI_JAVA_OPTS");

  /** What Kubernetes sets for a service that is called munshi. */
  private static final Pattern OF_CLUSTER =
      Pattern.compile("MUNSHI_(SERVICE_(HOST|PORT.*)|PORT(_\\d+_.*)?)");

  private final SettingsValues values = new SettingsValues();

  private SettingsReader() {}

  /**
   * @param file the keys of the file
   * @param environment all variables; it counts over the file
   * @param defaultCorpus the folder of articles where none is set
   * @throws SettingsException with every problem at once
   */
  static Settings read(
      Map<String, String> file, Map<String, String> environment, Path defaultCorpus) {
    var reader = new SettingsReader();
    file.forEach((key, value) -> reader.put(key, key, value));
    environment.forEach(
        (variable, value) -> {
          if (variable.startsWith(PREFIX)
              && !NOT_SETTINGS.contains(variable)
              && !OF_CLUSTER.matcher(variable).matches()) {
            reader.put(variable, keyOf(variable), value);
          }
        });
    var settings = reader.settings(defaultCorpus);
    var problems = reader.values.problems();
    if (!problems.isEmpty()) {
      throw new SettingsException(problems);
    }
    return settings;
  }

  static String variableOf(String key) {
    return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  private static String keyOf(String variable) {
    return KEYS.stream().filter(key -> variableOf(key).equals(variable)).findFirst().orElse("");
  }

  private void put(String name, String key, String value) {
    if (KEYS.contains(key)) {
      values.put(key, value);
      return;
    }
    boolean isVariable = name.startsWith(PREFIX);
    var known = KEYS.stream().map(k -> isVariable ? variableOf(k) : k);
    var nearest = known.min(Comparator.comparingInt(k -> distance(k, name))).orElseThrow();
    values.problem(name + ": there is no such setting; did you mean " + nearest + "?");
  }

  /** Between two names, or between the other and a word of the known one. */
  private static int distance(String known, String name) {
    return Stream.concat(Stream.of(known), Stream.of(known.split("\\.", -1)))
        .mapToInt(part -> LevenshteinDistance.getDefaultInstance().apply(part, name))
        .min()
        .orElseThrow();
  }

  private Settings settings(Path defaultCorpus) {
    return new Settings(
        web(),
        new SlackSettingsReader(values).read(),
        new MatrixSettingsReader(values).read(),
        fetching(),
        new FeedSettingsReader(values).read(),
        new RestrictionsReader(values).read(),
        new EmbeddingSettingsReader(values).read(),
        new ModelSettingsReader(values).read(),
        new ModelSettingsReader(values).prompts(),
        corpus(defaultCorpus),
        values.duration(
            MAX_AGE, DEFAULT_MAX_AGE, Duration.ofMinutes(1), "a time of at least 1m, such as 6h"),
        values.number(THRESHOLD, DEFAULT_THRESHOLD, "a number from 0 to 1", x -> x >= 0 && x <= 1),
        sender());
  }

  private String sender() {
    var sender = values.text(SENDER);
    if (sender == null) {
      return DEFAULT_SENDER;
    }
    try {
      EditionMail.from(sender);
    } catch (IllegalArgumentException e) {
      values.problem(SENDER + ": " + sender + " is not like Munshi <munshi@example.org>");
    }
    return sender;
  }

  private WebSettings web() {
    var host = Optional.ofNullable(values.text(HOST)).orElse("127.0.0.1");
    var token = values.text(TOKEN);
    if (!WebSettings.isLoopback(host) && token == null) {
      values.problem(
          HOST + ": " + host + " is open to other machines, so the console needs " + TOKEN);
    }
    double port =
        values.number(
            PORT, DEFAULT_PORT, "a port from 0 to 65535", x -> x >= 0 && x <= 65_535 && x % 1 == 0);
    return new WebSettings(host, (int) port, token);
  }

  private FetchSettings fetching() {
    try {
      return new FetchSettings(values.list(ALLOWED_HOSTS), values.text(CONTACT));
    } catch (IllegalArgumentException e) {
      values.problem(ALLOWED_HOSTS + " or " + CONTACT + ": " + e.getMessage());
      return FetchSettings.DEFAULT;
    }
  }

  private Path corpus(Path otherwise) {
    var named = values.text(CORPUS);
    if (named == null) {
      return otherwise;
    }
    try {
      var folder = Path.of(named);
      if (!Files.isDirectory(folder)) {
        var fault = Files.exists(folder) ? " is a file, not a folder" : " does not exist";
        values.problem(CORPUS + ": " + folder.toAbsolutePath().normalize() + fault);
      }
      return folder;
    } catch (InvalidPathException e) {
      values.problem(CORPUS + ": " + e.getReason());
      return otherwise;
    }
  }
}
