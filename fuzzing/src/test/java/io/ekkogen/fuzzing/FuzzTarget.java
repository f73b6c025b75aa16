package io.ekkogen.fuzzing;

import java.util.List;
import java.util.Random;

/** One part of ekkogen that is given random input. */
interface FuzzTarget {
  /** The target's folder in the corpus, such as {@code mapping}. */
  String name();

  /** The ending of its files in the corpus. */
  String extension();

  /** How many inputs are checked at a time, because checking many together is cheaper. */
  int batchSize();

  /** A new input, which depends on {@code random} alone. */
  byte[] input(Random random);

  /**
   * Checks inputs.
   *
   * @throws AssertionError when one of them breaks a promise
   */
  void check(List<byte[]> inputs) throws Exception;

  /** What became of the inputs so far, such as {@code 10 accepted}. */
  String outcome();
}
