package io.ekkogen.runtime.layout;

import io.ekkogen.runtime.platform.Platform;

/** A C type as the calling convention sees it: how large, how aligned, which register class. */
public sealed interface CType permits CScalar, CArray, CStruct {

  /**
   * {@code sizeof}, in bytes.
   *
   * @throws ArithmeticException when it is over 2^31-1
   */
  int size(Platform platform);

  /** {@code _Alignof} as a member of a structure, in bytes. */
  int alignment(Platform platform);

  /** The most that a {@link CStruct#align} in it asks for, in bytes; 0 where there is none. */
  int requiredAlignment();

  /** This type in terms that mean the same on every platform. */
  CType fixed(Platform platform);

  /** What carries a value of this type in a raw method handle; addresses are {@code long}. */
  Class<?> carrier();

  /** The notation of {@link io.ekkogen.runtime.layout.Signature}. */
  String code();
}
