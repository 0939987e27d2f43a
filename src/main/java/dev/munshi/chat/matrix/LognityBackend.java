package dev.munshi.chat.matrix;

import de.connect2x.lognity.api.ansi.AnsiScope;
import de.connect2x.lognity.api.backend.Backend;
import de.connect2x.lognity.api.backend.NoopBackend;
import de.connect2x.lognity.api.config.Config;
import de.connect2x.lognity.api.config.ConfigBuilder;
import de.connect2x.lognity.api.context.Context;
import de.connect2x.lognity.api.context.ContextBuilder;
import de.connect2x.lognity.api.context.EmptyContext;
import de.connect2x.lognity.api.format.Formatter;
import de.connect2x.lognity.api.logger.Level;
import de.connect2x.lognity.api.logger.Logger;
import de.connect2x.lognity.api.marker.Marker;
import de.connect2x.lognity.api.marker.NoopMarker;
import kotlin.Unit;
import kotlin.jvm.functions.Function0;
import kotlin.jvm.functions.Function1;
import kotlinx.coroutines.CoroutineScope;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Hands what Trixnity logs to SLF4J, one level lower: what matters is told by the bot itself. */
final class LognityBackend implements Backend {

  @Override
  public String getName() {
    return "SLF4J";
  }

  @Override
  public Level getDefaultLevel() {
    return Level.INFO;
  }

  @Override
  public Formatter getDefaultFormatter() {
    return Formatter.Companion.getIdentity();
  }

  @Override
  public Function1<ConfigBuilder, Unit> getConfigSpec() {
    return builder -> Unit.INSTANCE;
  }

  @Override
  public void setConfigSpec(Function1<? super ConfigBuilder, Unit> spec) {}

  @Override
  public Function1<ContextBuilder, Unit> getContextSpec() {
    return builder -> Unit.INSTANCE;
  }

  @Override
  public void setContextSpec(Function1<? super ContextBuilder, Unit> spec) {}

  @Override
  public CoroutineScope getCoroutineScope() {
    return NoopBackend.INSTANCE.getCoroutineScope();
  }

  @Override
  public void setCoroutineScopeProvider(Function0<? extends CoroutineScope> provider) {}

  @Override
  public void addShutdownHook(Function0<Unit> hook) {}

  @Override
  public Marker createMarker(String key, String name, boolean isEnabled) {
    return NoopMarker.INSTANCE;
  }

  @Override
  public Logger createLogger(
      @Nullable String name, Function1<? super ContextBuilder, Unit> context) {
    return new ToSlf4j(LoggerFactory.getLogger(name == null ? "de.connect2x" : name));
  }

  /** A logger of a class. */
  private record ToSlf4j(org.slf4j.Logger logger) implements Logger {

    @Override
    public Config getConfig() {
      return new Config();
    }

    @Override
    public Context getContext() {
      return EmptyContext.INSTANCE;
    }

    @Override
    public Level getLevel() {
      return logger.isTraceEnabled() ? Level.DEBUG : Level.WARN;
    }

    @Override
    public void setLevel(Level level) {}

    @Override
    public boolean isEnabled() {
      return true;
    }

    @Override
    public void setEnabled(boolean isEnabled) {}

    @Override
    public void log(Level level, Function1<? super AnsiScope, ? extends Object> message) {
      var target =
          switch (level) {
            case TRACE, DEBUG -> org.slf4j.event.Level.TRACE;
            case INFO, WARN -> org.slf4j.event.Level.DEBUG;
            case ERROR, FATAL -> org.slf4j.event.Level.WARN;
          };
      if (logger.isEnabledForLevel(target)) {
        logger.atLevel(target).log(shortened(String.valueOf(message.invoke(AnsiScope.INSTANCE))));
      }
    }

    /** Without the stack trace, which the library writes into the message itself. */
    private String shortened(String message) {
      return logger.isDebugEnabled() ? message : message.lines().findFirst().orElse("");
    }

    @Override
    public void log(
        @Nullable Marker marker,
        Level level,
        Function1<? super AnsiScope, ? extends Object> message) {
      log(level, message);
    }
  }
}
