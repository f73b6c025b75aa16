package io.ekkogen.runtime.layout;

import io.ekkogen.runtime.platform.Platform;

/**
 * A C type with the properties that a calling convention depends on: size, alignment and register
 * class.
 */
public sealed interface CType permits CScalar, CArray, CStruct {

  /**
   * {@code sizeof}, in bytes.
   *
   * @throws ArithmeticException when it is larger than 2^31-1
   */
  int size(Platform platform);

  /** {@code _Alignof} as a member of a structure, in bytes. */
  int alignment(Platform platform);

  /** The largest {@link CStruct#align} in it, in bytes; 0 if there is none. */
  int requiredAlignment();

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
