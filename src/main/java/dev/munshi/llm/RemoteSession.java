package dev.munshi.llm;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The calls for one answer: asks again where that helps, while there is time. */
final class RemoteSession implements ModelSession {

  static final int MOST_TEXTS = 6;

  private static final Logger LOG = LoggerFactory.getLogger(RemoteSession.class);
  private static final int MOST_RETRIES = 2;

  private final RemoteModel model;
  private final Deadline deadline;
  private final Duration firstWait;
  private ModelUse use = ModelUse.NONE;
  private int texts;

  RemoteSession(RemoteModel model, Duration timeout) {
    this.model = model;
    this.deadline = new Deadline(timeout);
    // half a second of the half minute that is usual
    this.firstWait = timeout.dividedBy(60);
  }

  @Override
  public ModelUse use() {
    return use;
  }

  @Override
  public String write(Prompt prompt, Consumer<String> piece) {
    var before = deadline.spent();
    try {
      var text = written(prompt, piece);
      if (model.logsTexts()) {
        LOG.info(
            "{} was asked: {}\n{}\nand wrote: {}",
            model.name(),
            prompt.system(),
            prompt.user(),
            text);
      }
      return text;
    } catch (FaultException e) {
      var failure = e.fault().failure();
      model.meters().failed(prompt, failure);
      LOG.warn("{} gave no text for {}: {}", model.name(), prompt.name(), failure.kind());
      throw new ModelFailedException(failure, null);
    } finally {
      use = use.plus(new ModelUse(0, 0, 0, 0, deadline.spent().minus(before)));
    }
  }

  private String written(Prompt prompt, Consumer<String> piece) {
    if (++texts > MOST_TEXTS) {
      throw new FaultException(Fault.lasting(new ModelFailure.TooManyCalls()));
    }
    var without = model.concessions();
    for (int retries = 0; ; ) {
      var call = model.call(deadline, piece);
      try {
        var text = sent(call, prompt, without);
        model.remember(without);
        return text;
      } catch (FaultException e) {
        var fault = e.fault();
        if (!call.hasTold() && concedes(fault, without)) {
          continue;
        }
        if (!fault.passes() || call.hasTold() || retries == MOST_RETRIES) {
          throw e;
        }
        pause(fault, retries++);
        model.meters().retried(prompt);
        use = use.plus(new ModelUse(0, 1, 0, 0, Duration.ZERO));
      }
    }
  }

  private String sent(ModelCall call, Prompt prompt, Set<Concession> without) {
    if (deadline.isOver()) {
      throw new FaultException(Fault.lasting(new ModelFailure.TimedOut(deadline.spent())));
    }
    if (model.budget().isSpent()) {
      throw new FaultException(Fault.lasting(new ModelFailure.BudgetSpent()));
    }
    ModelFailure failure = null;
    try {
      return call.send(prompt, without);
    } catch (FaultException e) {
      failure = e.fault().failure();
      throw e;
    } finally {
      var used = call.used(prompt);
      use = use.plus(new ModelUse(1, 0, used.input(), used.output(), Duration.ZERO));
      note(used.total());
      model.meters().called(prompt, failure);
    }
  }

  /** A store that fails costs no answer: it was written, and may be on screen. */
  private void note(long tokens) {
    try {
      model.budget().use(tokens);
    } catch (RuntimeException e) {
      LOG.error("{} tokens could not be noted down", tokens, e);
    }
  }

  /** Leaves out something more of what the provider refuses. */
  private static boolean concedes(Fault fault, Set<Concession> without) {
    return fault.concessions().stream().anyMatch(without::add);
  }

  private void pause(Fault fault, int retries) {
    var asked = fault.pause();
    var wait = asked == null ? backOff(retries) : asked;
    if (wait.compareTo(deadline.left()) >= 0) {
      throw new FaultException(fault);
    }
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FaultException(fault);
    }
  }

  /** Doubled each time, and shortened by up to a half, so that many askers do not come at once. */
  private Duration backOff(int retries) {
    long longest = firstWait.toNanos() << retries;
    return Duration.ofNanos(longest - ThreadLocalRandom.current().nextLong(longest / 2 + 1));
  }
}
