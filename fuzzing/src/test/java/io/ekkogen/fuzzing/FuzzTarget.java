package io.ekkogen.fuzzing;

import java.util.List;
import java.util.Random;

/** A part of ekkogen that is tested with random input. */
interface FuzzTarget {
  /** The target's folder in the corpus, such as {@code mapping}. */
  String name();

  /** The file extension in the corpus. */
  String extension();

  /** The number of inputs to check together, which is cheaper. */
  int batchSize();

  /** Creates an input that depends only on {@code random}. */
  byte[] input(Random random);

  /**
   * Checks inputs.
   *
   * @throws AssertionError when one of them breaks a promise
   */
  void check(List<byte[]> inputs) throws Exception;

  /** The outcomes so far, such as {@code 10 accepted}. */
  String outcome();
}
