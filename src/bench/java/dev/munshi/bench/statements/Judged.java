package dev.munshi.bench.statements;

import dev.munshi.answer.Statement;
import dev.munshi.claim.Fault;
import java.util.Optional;

/** A statement and what was found against it, for reading. */
final class Judged {

  private Judged() {}

  static void print(String kind, Statement statement, Optional<Fault> fault) {
    System.out.println(kind);
    System.out.println("  said:  " + statement.text());
    statement.citations().forEach(citation -> System.out.println("  quote: " + citation.quote()));
    fault.ifPresent(
        found ->
            System.out.printf(
                "  fault: %s: %s%n", found.getClass().getSimpleName(), found.reason()));
  }
}
