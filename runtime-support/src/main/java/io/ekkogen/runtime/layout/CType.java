package io.ekkogen.runtime.layout;

import io.ekkogen.runtime.platform.Platform;
import java.util.stream.Stream;

/**
 * A C type with the properties that a calling convention depends on: size, alignment and register
 * class.
 */
public sealed interface CType permits CScalar, CArray, CStruct {

  /**
   * Size and alignment.
   *
   * @throws ArithmeticException when the size is larger than 2^31-1
   */
  Extent extent(Platform platform);

  /** {@code sizeof} and {@code _Alignof} as a member of a structure, in bytes. */
  record Extent(int size, int alignment) {}

  /**
   * {@code sizeof}, in bytes.
   *
   * @throws ArithmeticException when it is larger than 2^31-1
   */
  default int size(Platform platform) {
    return extent(platform).size();
  }

  /** {@code _Alignof} as a member of a structure, in bytes. */
  default int alignment(Platform platform) {
    return extent(platform).alignment();
  }

  /** The structures at any depth, beginning with this type if it is one. */
  Stream<CStruct> structs();

  /** The largest {@link CStruct#align} in it, in bytes; 0 if there is none. */
  default int requiredAlignment() {
    return structs().mapToInt(CStruct::align).max().orElse(0);
  }

  /** This type, with types of fixed width in place of those that depend on the platform. */
  CType fixed(Platform platform);

  /**
   * The Java type that carries a value of this type in a raw method handle; addresses are {@code
   * long}.
   */
  Class<?> carrier();

  /** The notation of {@link io.ekkogen.runtime.layout.Signature}. */
  String code();
}
