package io.ekkogen.benchmarks.run;

/**
 * How long each process measures a row.
 *
 * @param warmups iterations before those that count
 */
record Effort(int warmups, int iterations, int milliseconds) {
  static final Effort FULL = new Effort(3, 2, 100);

  /** The Graal compiler is slow until it has been compiled itself. */
  static final int COMPILED_WARMUPS = 25;

  /** Long enough to run everything once. */
  static final Effort SHORT = new Effort(1, 1, 5);
}
