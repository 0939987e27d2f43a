package dev.munshi.digest;

import dev.munshi.document.Document;
import dev.munshi.document.Edition;
import dev.munshi.store.EditionStore;
import dev.munshi.store.KeptEdition;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The page's room: what is posted to it is kept, to be read there. Thread-safe. */
public final class Noticeboard implements RoomPoster {

  private static final Duration KEPT = Duration.ofDays(366);

  private final EditionStore editions;
  private final InstantSource clock;

  public Noticeboard(EditionStore editions, InstantSource clock) {
    this.editions = editions;
    this.clock = clock;
  }

  @Override
  public Outcome post(Room room, String thread, String key, Document document) {
    editions.add(
        key,
        new KeptEdition(
            UUID.randomUUID(), clock.instant(), document.title(), KeptDocument.of(document)));
    return new Outcome.Posted();
  }

  @Override
  public Outcome find(Room room, String thread, String key) {
    return editions.has(key)
        ? new Outcome.Posted()
        : new Outcome.Refused("it does not stand on the page");
  }

  @Override
  public Optional<String> obstacle(Room room) {
    return Optional.empty();
  }

  /** The newest first. */
  public List<Edition> latest(int limit) {
    return editions.latest(limit).stream().map(Noticeboard::read).toList();
  }

  /** The newest first, after so many newer ones. */
  public List<Edition.Heading> headings(int limit, int after) {
    return editions.headings(limit, after).stream()
        .map(kept -> new Edition.Heading(kept.id(), kept.at(), kept.title()))
        .toList();
  }

  public Optional<Edition> edition(UUID id) {
    return editions.get(id).map(Noticeboard::read);
  }

  private static Edition read(KeptEdition kept) {
    return new Edition(kept.id(), kept.at(), KeptDocument.read(kept.document()));
  }

  /** Forgets what was posted more than a year ago. */
  public void prune() {
    editions.prune(clock.instant().minus(KEPT));
  }
}
