package io.ekkogen.runtime.layout;

import io.ekkogen.runtime.platform.Platform;

/**
 * An array inside a structure, without gaps between elements. C passes no arrays by value.
 *
 * @param count 0 for a flexible array at the end of a structure, whose elements lie behind it
 */
public record CArray(CType element, int count) implements CType {

  /**
   * @throws IllegalArgumentException when {@code count} is negative
   */
  public CArray {
    if (count < 0 || element == CScalar.VOID) {
      throw new IllegalArgumentException(
          "A C array has elements of a type with a size, and their number is not negative");
    }
  }

  @Override
  public int size(Platform platform) {
    return Math.multiplyExact(element.size(platform), count);
  }

  @Override
  public int alignment(Platform platform) {
    return element.alignment(platform);
  }

  @Override
  public int requiredAlignment() {
    return element.requiredAlignment();
  }

  @Override
  public CArray fixed(Platform platform) {
    return new CArray(element.fixed(platform), count);
  }

  @Override
  public Class<?> carrier() {
    throw new UnsupportedOperationException("C passes no array by value");
  }

  @Override
  public String code() {
    return "[" + element.code() + count + "]";
  }
}
