package dev.munshi.answer.generative;

import com.fasterxml.jackson.databind.JsonNode;
import dev.munshi.answer.Statement;
import dev.munshi.answer.generative.StatementCheck.Checked;
import dev.munshi.llm.ModelFailedException;
import dev.munshi.llm.ModelFailure;
import dev.munshi.llm.ModelSession;
import dev.munshi.llm.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * An answer that grows while a model writes it: each statement is verified as soon as it is whole,
 * and shown as soon as it is verified. For one thread.
 */
final class Composition {

  /**
   * How much may be said.
   *
   * @param statements at most
   * @param words in all of them
   * @param tokens in which a model must say it, with its quotes
   */
  record Room(int statements, int words, int tokens) {}

  /** For an answer. */
  static final Room ANSWER = new Room(6, 180, 1_500);

  private final Room room;
  private final Consumer<Statement> shown;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Checked.Bad> refusals = new ArrayList<>();
  private boolean isTranslated;
  private boolean isAgain;
  private int refusedFirst;
  private int mended;
  private int words;

  Composition(Room room, Consumer<Statement> shown) {
    this.room = room;
    this.shown = shown;
  }

  /** What came of one call. */
  static final class Written {
    private final List<Checked.Bad> refused = new ArrayList<>();
    private final List<String> searches = new ArrayList<>();
    private boolean isReadable;

    /** Statements that the verifier did not let through. */
    List<Checked.Bad> refused() {
      return refused;
    }

    /** What else the model would like to search for. */
    List<String> searches() {
      return searches;
    }
  }

  /**
   * Lets the model write, and takes in what it writes.
   *
   * @throws ModelFailedException also where nothing that it wrote can be read
   */
  Written write(ModelSession session, Prompt prompt, StatementCheck check) {
    isAgain = prompt.name().equals(Prompts.Name.AGAIN.word());
    var written = new Written();
    var stream = new JsonStream();
    try {
      session.write(
          prompt, piece -> stream.add(piece).forEach(object -> take(object, check, written)));
    } finally {
      refusals.addAll(written.refused);
      refusedFirst += isAgain ? 0 : written.refused.size();
    }
    if (!written.isReadable) {
      throw new ModelFailedException(new ModelFailure.Unreadable(), null);
    }
    return written;
  }

  private void take(JsonNode object, StatementCheck check, Written written) {
    if (object.has("text")) {
      written.isReadable = true;
      switch (check.check(WrittenStatement.of(object))) {
        case Checked.Good good -> add(good);
        case Checked.Bad bad -> written.refused.add(bad);
      }
    } else if (object.has("statements") || object.has("searches")) {
      written.isReadable = true;
      object.path("searches").forEach(search -> written.searches.add(search.asText("")));
    }
  }

  private void add(Checked.Good good) {
    var statement = good.statement();
    int length = statement.text().split("\\s+", -1).length;
    boolean isNew = statements.stream().noneMatch(s -> s.text().equals(statement.text()));
    if (isNew && hasRoom(length)) {
      statements.add(statement);
      mended += isAgain ? 1 : 0;
      words += length;
      isTranslated |= good.isTranslated();
      shown.accept(statement);
    }
  }

  private boolean hasRoom(int more) {
    return statements.isEmpty()
        || (statements.size() < room.statements() && words + more <= room.words());
  }

  Room room() {
    return room;
  }

  /** Whether there is room for another statement. */
  boolean hasRoom() {
    return hasRoom(1);
  }

  /** Whether nothing was written yet that could be shown or refused. */
  boolean isUntouched() {
    return statements.isEmpty() && refusals.isEmpty();
  }

  /** What was verified and shown so far, in this order. */
  List<Statement> statements() {
    return statements;
  }

  /** Every statement that was not let through, those that were then written anew among them. */
  List<Checked.Bad> refused() {
    return refusals;
  }

  /** How many statements were refused, and did not stand when they were written anew. */
  int dropped() {
    return Math.max(0, refusedFirst - mended);
  }

  boolean isTranslated() {
    return isTranslated;
  }
}
