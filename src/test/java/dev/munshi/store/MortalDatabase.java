package dev.munshi.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A real database whose process may end before and after each statement and each commit. Then the
 * connection is closed below the pool without a commit, which is what a killed process leaves.
 */
public final class MortalDatabase {

  /** What is passed in place of a statement at a commit. */
  public static final String COMMIT = "COMMIT";

  /** Decides when the process ends. */
  @FunctionalInterface
  public interface Fate {

    /**
     * Is told before and after each statement, and throws an {@link Error} where the process ends.
     */
    void pass(String sql);
  }

  private MortalDatabase() {}

  /** Opens a home's database beside others. */
  public static Database open(Home home, Fate fate) {
    var real = Database.source(home);
    // only the end of a machine, not that of a process, takes what was written and not synced
    real.setSynchronous("OFF");
    return new Database(
        proxy(
            DataSource.class,
            (_, method, arguments) ->
                method.getName().equals("getConnection")
                    ? proxy(Connection.class, new MortalConnection(real, fate))
                    : call(method, real, arguments)));
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object call(
      Method method, Object target, @Nullable Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }

  private static final class MortalConnection implements InvocationHandler {

    private final DataSource source;
    private final Fate fate;
    private Connection real;

    MortalConnection(DataSource source, Fate fate) throws SQLException {
      this.source = source;
      this.fate = fate;
      this.real = source.getConnection();
    }

    @Override
    public @Nullable Object invoke(
        Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
      return switch (method.getName()) {
        case "commit" -> between(COMMIT, method, real, arguments);
        case "prepareStatement" -> {
          var sql = String.valueOf(Objects.requireNonNull(arguments)[0]);
          var statement = Objects.requireNonNull(call(method, real, arguments));
          yield proxy(
              PreparedStatement.class,
              (_, called, with) ->
                  called.getName().startsWith("execute")
                      ? between(sql, called, statement, with)
                      : call(called, statement, with));
        }
        default -> call(method, real, arguments);
      };
    }

    private @Nullable Object between(
        String sql, Method method, Object target, @Nullable Object @Nullable [] arguments)
        throws Throwable {
      try {
        fate.pass(sql);
        var result = call(method, target, arguments);
        fate.pass(sql);
        return result;
      } catch (Error e) {
        breakOff();
        throw e;
      }
    }

    /** What is undone after the end is undone in the connection of the next process. */
    private void breakOff() throws SQLException {
      boolean wasAutoCommit = real.getAutoCommit();
      real.close();
      real = source.getConnection();
      real.setAutoCommit(wasAutoCommit);
    }
  }
}
