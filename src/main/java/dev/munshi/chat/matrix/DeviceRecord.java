package dev.munshi.chat.matrix;

import java.net.URI;
import java.time.Instant;

/**
 * A device of the bot, as the home keeps it.
 *
 * @param homeserver its base address
 * @param user the whole id
 * @param token by which the homeserver knows the device
 * @param storeKey under which the device's store is encrypted
 * @param since when this home first spoke Matrix
 */
record DeviceRecord(
    URI homeserver, String user, String deviceId, String token, String storeKey, Instant since) {

  DeviceRecord {
    if (user.isBlank() || deviceId.isBlank() || token.isBlank() || storeKey.isBlank()) {
      throw new IllegalArgumentException("a device has a user, an id, a token and a key");
    }
  }

  @Override
  public String toString() {
    return "DeviceRecord[" + homeserver + ", " + user + ", " + deviceId + "]";
  }
}
