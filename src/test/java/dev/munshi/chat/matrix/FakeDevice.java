package dev.munshi.chat.matrix;

import java.time.Duration;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A device that hears nothing and encrypts nothing.
 *
 * @param keys what it makes of an event that is encrypted, within a time; null for no key
 */
record FakeDevice(BiFunction<String, Duration, @Nullable String> keys) implements MatrixDevice {

  @Override
  public void start(Listener listener) {}

  @Override
  public void stop() {}

  @Override
  public @Nullable String encrypt(String event) {
    return null;
  }

  @Override
  public @Nullable String decrypt(String event, Duration patience) {
    return keys.apply(event, patience);
  }

  @Override
  public Standing secure(Proof proof) {
    return Standing.VERIFIED;
  }

  @Override
  public void close() {}
}
