package dev.munshi.chat;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who orders a digest or a watch.
 *
 * @param person their id in the network
 * @param zone their time zone, by which times count where the order names none
 * @param key of the message that orders, or null where it is no message
 */
public record Orderer(String person, ZoneId zone, @Nullable String key) {

  /** One who orders without a message. */
  public Orderer(String person, ZoneId zone) {
    this(person, zone, null);
  }
}
