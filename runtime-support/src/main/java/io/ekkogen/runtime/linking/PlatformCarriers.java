package io.ekkogen.runtime.linking;

import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.HandleLookup;
import io.ekkogen.runtime.platform.Platform;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Converts between the handles of linkers, which are for one platform, and the handles that
 * generated code calls, which are the same on every platform: a C {@code long} is a Java {@code
 * int} or {@code long} for a linker, and always a {@code long} for generated code.
 */
public final class PlatformCarriers {
  private PlatformCarriers() {}

  /**
   * Narrows arguments, which have been checked, and extends the result by its sign.
   *
   * @param handle has the type of {@code signature.fixed(platform)}
   * @return a handle of the type of {@code signature}
   */
  public static MethodHandle adapt(MethodHandle handle, Signature signature, Platform platform) {
    return adapt(handle, signature, signature.methodType(), platform);
  }

  /** Like the other overload, with the type of the returned handle. */
  static MethodHandle adapt(
      MethodHandle handle, Signature signature, MethodType type, Platform platform) {
    MethodHandle extension = zeroExtension(signature.result(), platform);
    MethodHandle extended =
        extension == null ? handle : MethodHandles.filterReturnValue(handle, extension);
    return MethodHandles.explicitCastArguments(extended, type);
  }

  /**
   * The reverse, for the target of an upcall: extends arguments by their sign, and narrows the
   * result, which has been checked.
   *
   * @param target takes one argument, and then those of {@code signature}
   * @return a handle that takes that argument, and then those of {@code signature.fixed(platform)}
   */
  public static MethodHandle adaptUpcall(
      MethodHandle target, Signature signature, Platform platform) {
    int leading = signature.returnsStruct() ? 2 : 1;
    MethodHandle[] extensions =
        signature.parameters().stream()
            .map(parameter -> zeroExtension(parameter, platform))
            .toArray(MethodHandle[]::new);
    MethodHandle adapted = MethodHandles.filterArguments(target, leading, extensions);
    MethodType fixed = signature.fixed(platform).methodType();
    return MethodHandles.explicitCastArguments(
        adapted, fixed.insertParameterTypes(0, target.type().parameterType(0)));
  }

  /** The extension of an unsigned type; null where a cast does, which extends by the sign. */
  private static MethodHandle zeroExtension(CType type, Platform platform) {
    CType fixed = type.fixed(platform);
    return type != fixed && (fixed == CScalar.UINT16 || fixed == CScalar.UINT32)
        ? HandleLookup.zeroExtension(fixed.carrier(), type.carrier())
        : null;
  }
}
