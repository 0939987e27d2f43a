package dev.munshi.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.munshi.document.Edition;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the page has besides answers, as a room that may be told things. Thread-safe. */
public interface PageDesk {

  /**
   * @param line visible, not blank
   */
  Heard hear(String line);

  /** What {@code summary --json} prints. */
  ObjectNode summary(String topic);

  /** What {@code timeline --json} prints. */
  ObjectNode timeline(String topic);

  /** What is called what of all that was posted, the newest first, after so many newer ones. */
  List<Edition.Heading> headings(int limit, int after);

  /** What was posted to the page, the newest first. */
  List<Edition> editions(int limit);

  Optional<Edition> edition(UUID id);

  /** An edition as a file of mail. */
  byte[] mail(Edition edition);
}
