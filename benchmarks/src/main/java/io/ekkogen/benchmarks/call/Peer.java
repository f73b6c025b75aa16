package io.ekkogen.benchmarks.call;

import java.util.function.IntBinaryOperator;

/**
 * One way to call libbench. A peer overrides the rows that it supports; a row that it does not
 * override is absent from its results. A peer keeps what its callers would keep, such as structures
 * that are reused.
 */
public interface Peer {
  default int add(int a, int b) {
    throw new UnsupportedOperationException();
  }

  default double mix(int a, long b, double c, float d, byte e, short f, byte g, int h) {
    throw new UnsupportedOperationException();
  }

  default int addCritical(int a, int b) {
    throw new UnsupportedOperationException();
  }

  default int stringIn(String text) {
    throw new UnsupportedOperationException();
  }

  default String stringOut() {
    throw new UnsupportedOperationException();
  }

  /** The result is freed by the library after it was copied. */
  default String stringOwned(String text) {
    throw new UnsupportedOperationException();
  }

  /** The distance between (0, 0) and (3, 4), which the peer keeps in the form that is cheapest. */
  default double structsReused() {
    throw new UnsupportedOperationException();
  }

  /** The distance between two points that are made for the call. */
  default double structsNew(double x, double y) {
    throw new UnsupportedOperationException();
  }

  /** The sum of the fields of (0, 0) + (x, y), which the peer has as values. */
  default double structsByValue(double x, double y) {
    throw new UnsupportedOperationException();
  }

  default int ints10(int[] values) {
    throw new UnsupportedOperationException();
  }

  default int ints1000(int[] values) {
    throw new UnsupportedOperationException();
  }

  default int bytes1M(byte[] bytes) {
    throw new UnsupportedOperationException();
  }

  /** Negates all numbers, and gives the first one. */
  default int ints1000Written(int[] values) {
    throw new UnsupportedOperationException();
  }

  /** The array itself, without a copy. */
  default int ints1000Critical(int[] values) {
    throw new UnsupportedOperationException();
  }

  /** The array itself, without a copy. */
  default int bytes1MCritical(byte[] bytes) {
    throw new UnsupportedOperationException();
  }

  /** 1000 ones in native memory, which the peer keeps. */
  default int ints1000Direct() {
    throw new UnsupportedOperationException();
  }

  /** 1 MiB of ones in native memory, which the peer keeps. */
  default int bytes1MDirect() {
    throw new UnsupportedOperationException();
  }

  /** Native code adds by calling back, each time the same object. */
  default int upcall(int a, int b) {
    throw new UnsupportedOperationException();
  }

  /** The same with an object that native code has not seen, and a stub that is dropped. */
  default int makeStub(IntBinaryOperator operation, int a, int b) {
    throw new UnsupportedOperationException();
  }

  /** The error code that the call left. */
  default int errno(int code) {
    throw new UnsupportedOperationException();
  }

  /** Opens a counter, reads it and closes it. */
  default int handle(int value) {
    throw new UnsupportedOperationException();
  }

  /** The sum of the two. */
  default int twoOuts() {
    throw new UnsupportedOperationException();
  }
}
