package dev.munshi.web;

import dev.munshi.answer.Answerer;
import dev.munshi.answer.Coverage;
import java.util.List;
import java.util.Optional;

/** What the console needs to know; it is there before the corpus is. Thread-safe. */
public interface Console {

  /** Who answers, or nothing while the corpus is being read. */
  Optional<Answerer> answerer();

  /** What the corpus holds, or nothing while it is being read. */
  Optional<Coverage> coverage();

  /** Questions that the corpus answers, for somebody who does not know what to ask. */
  List<String> examples();

  /** What the page has besides answers, or nothing while the corpus is being read. */
  Optional<PageDesk> desk();
}
