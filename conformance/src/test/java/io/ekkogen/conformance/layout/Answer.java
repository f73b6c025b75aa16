package io.ekkogen.conformance.layout;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A structure's layout.
 *
 * @param size in bytes
 * @param alignment in bytes
 * @param bitOffsets the offsets of named fields, in bits
 */
record Answer(long size, long alignment, List<Long> bitOffsets) {

  /** Parses the form of {@link #toString}. */
  static Answer parse(String text) {
    String[] parts = text.split(" \\| ");
    List<Long> whole = numbers(parts[0]);
    return new Answer(whole.get(0), whole.get(1), numbers(parts[1]));
  }

  private static List<Long> numbers(String text) {
    return Arrays.stream(text.split(" ")).map(Long::valueOf).toList();
  }

  @Override
  public String toString() {
    return size
        + " "
        + alignment
        + " | "
        + bitOffsets.stream().map(String::valueOf).collect(Collectors.joining(" "));
  }
}
