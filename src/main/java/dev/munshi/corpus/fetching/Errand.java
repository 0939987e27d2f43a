package dev.munshi.corpus.fetching;

/**
 * What a request is for.
 *
 * @param known what is sent for the server to compare
 * @param accept the header
 * @param bytes the most that is read, decompressed
 * @param whole whether what is larger is refused, and of other kinds; else it is cut
 */
record Errand(Validators known, String accept, int bytes, boolean whole) {

  static Errand page(Validators known, Limits limits) {
    return new Errand(known, Kinds.ACCEPT, limits.pageBytes(), true);
  }

  static Errand robots(Limits limits) {
    return new Errand(Validators.NONE, "text/plain,*/*;q=0.1", limits.robotsBytes(), false);
  }
}
