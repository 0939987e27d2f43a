package dev.munshi.digest;

import dev.munshi.store.KeptSubscription;
import dev.munshi.store.RoomKey;
import java.time.LocalTime;
import java.time.ZoneId;

/** A kept subscription, understood. */
record Subscription(KeptSubscription kept, Schedule schedule) {

  static Subscription of(KeptSubscription kept) {
    var rhythm = kept.rhythm();
    return new Subscription(
        kept,
        new Schedule(
            Schedule.days(rhythm.days()),
            LocalTime.parse(rhythm.time()),
            ZoneId.of(rhythm.zone())));
  }

  static KeptSubscription.Rhythm rhythm(Schedule schedule) {
    return new KeptSubscription.Rhythm(
        schedule.daysKept(), schedule.at().toString(), schedule.zone().getId());
  }

  static RoomKey key(Room room) {
    return new RoomKey(room.surface(), room.team(), room.id());
  }

  static Room room(RoomKey key) {
    return new Room(key.surface(), key.team(), key.channel());
  }

  Room room() {
    return room(kept.room());
  }

  /** What it is about, in words. */
  String subject() {
    return kept.wanted().topics().isEmpty()
        ? "all that is new"
        : String.join(", ", kept.wanted().topics());
  }

  /** The subject with the outlets, and whether it says so where nothing is new. */
  String wantedInWords() {
    var outlets = kept.wanted().outlets().inWords();
    return subject()
        + (outlets.isEmpty() ? "" : ", " + outlets)
        + (kept.wanted().saysNothingNew() ? ", says so when nothing is new" : "");
  }
}
