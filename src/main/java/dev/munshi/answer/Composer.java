package dev.munshi.answer;

import java.util.List;

/** Writes the statements of an answer out of passages. What it writes is verified afterwards. */
interface Composer {

  /** The statements in the order of reading; empty where nothing answers. */
  List<Statement> compose(Evidence evidence);
}
