package io.ekkogen.runtime.layout;

import io.ekkogen.runtime.platform.Platform;
import java.util.stream.Stream;

/** An array inside a structure, without gaps between elements. C passes no arrays by value. */
public record CArray(CType element, int count) implements CType {

  /**
   * @throws IllegalArgumentException when {@code count} is less than 1
   */
  public CArray {
    if (count < 1 || element == CScalar.VOID) {
      throw new IllegalArgumentException("A C array has at least one element");
    }
  }

  @Override
  public Extent extent(Platform platform) {
    Extent one = element.extent(platform);
    return new Extent(Math.multiplyExact(one.size(), count), one.alignment());
  }

  @Override
  public Stream<CStruct> structs() {
    return element.structs();
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
