package io.ekkogen.model.type;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * A named set of integers.
 *
 * @param flags whether the values are bits that are combined
 */
public record Enumeration(
    String name,
    String javaName,
    String jsName,
    ScalarType type,
    List<Value> values,
    boolean flags,
    Optional<Text> doc) {

  public Enumeration {
    values = List.copyOf(values);
  }

  /**
   * One of the integers.
   *
   * @param value within the range of the type
   */
  public record Value(String name, String javaName, String jsName, BigInteger value) {}
}
