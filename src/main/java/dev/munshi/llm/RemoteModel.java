package dev.munshi.llm;

import dev.langchain4j.model.chat.listener.ChatModelListener;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A model behind a provider's API. Thread-safe. */
final class RemoteModel implements LanguageModel {

  private static final Logger LOG = LoggerFactory.getLogger(RemoteModel.class);
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);

  private final ModelSettings settings;
  private final TokenBudget budget;
  private final ModelMeters meters;
  private final ChatModels models;
  private final Refusals refusals;
  private final HttpClient http;
  private final Set<Concession> without = ConcurrentHashMap.newKeySet();

  RemoteModel(
      ModelSettings settings, TokenBudget budget, ModelMeters meters, ChatModelListener listener) {
    this.settings = settings;
    this.budget = budget;
    this.meters = meters;
    this.models = new ChatModels(settings, listener);
    this.refusals = new Refusals(settings);
    var third = settings.timeout().dividedBy(3);
    this.http = Transport.client(third.compareTo(LONGEST_CONNECT) < 0 ? third : LONGEST_CONNECT);
  }

  @Override
  public String name() {
    return settings.provider() + "/" + settings.name();
  }

  @Override
  public ModelSession open() {
    return new RemoteSession(this, settings.timeout());
  }

  TokenBudget budget() {
    return budget;
  }

  ModelMeters meters() {
    return meters;
  }

  boolean logsTexts() {
    return settings.logTexts();
  }

  /** What this model was found to refuse. */
  Set<Concession> concessions() {
    var found = EnumSet.noneOf(Concession.class);
    found.addAll(without);
    return found;
  }

  /** Asks without these from now on. */
  void remember(Collection<Concession> found) {
    if (without.addAll(found)) {
      LOG.info("{} refuses {}; it is asked without from now on", name(), found);
    }
  }

  ModelCall call(Deadline deadline, Consumer<String> piece) {
    var reception = new Reception(piece);
    return new ModelCall(models, new Transport(http, deadline, refusals, reception), reception);
  }
}
