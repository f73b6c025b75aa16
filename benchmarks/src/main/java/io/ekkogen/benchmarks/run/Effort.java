package io.ekkogen.benchmarks.run;

/**
 * How long each process measures a row.
 *
 * @param rounds processes for each peer, interleaved with those of the others
 * @param warmups iterations before those that count
 */
record Effort(int rounds, int warmups, int iterations, int milliseconds) {
  static final Effort FULL = new Effort(5, 2, 3, 100);

  /** The Graal compiler takes about a second for what a row calls. */
  static final int COMPILED_WARMUPS = 15;

  /** Long enough to run everything once. */
  static final Effort SHORT = new Effort(1, 1, 1, 5);
}
