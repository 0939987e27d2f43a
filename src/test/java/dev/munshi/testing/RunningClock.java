package dev.munshi.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that runs faster than others, from an instant on. Thread-safe. */
public final class RunningClock extends Clock {

  private final Instant start;
  private final int speed;
  private final long began = System.nanoTime();

  /**
   * @param speed seconds in a real second
   */
  public RunningClock(Instant start, int speed) {
    this.start = start;
    this.speed = speed;
  }

  @Override
  public Instant instant() {
    return start.plusNanos((System.nanoTime() - began) * speed);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("it has one zone");
  }
}
