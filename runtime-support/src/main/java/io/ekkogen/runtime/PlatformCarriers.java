package io.ekkogen.runtime;

import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.platform.Platform;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Between handles as linkers make them, for one platform, and as generated code calls them, on
 * every platform: a C {@code long} is a Java {@code int} or {@code long} to the one, and always a
 * {@code long} to the other.
 */
final class PlatformCarriers {
  private static final MethodHandle FROM_UINT16 =
      find(Short.class, "toUnsignedInt", MethodType.methodType(int.class, short.class));
  private static final MethodHandle FROM_UINT32 =
      find(Integer.class, "toUnsignedLong", MethodType.methodType(long.class, int.class));

  private PlatformCarriers() {}

  /**
   * Narrows arguments, which have been checked, and extends the result as its sign says.
   *
   * @param handle of the type of {@code signature.fixed(platform)}
   * @return a handle of the type of {@code signature}
   */
  static MethodHandle adapt(MethodHandle handle, Signature signature, Platform platform) {
    MethodHandle extended =
        signature.result() instanceof CScalar result && result != result.fixed(platform)
            ? extend(handle, result.fixed(platform))
            : handle;
    return MethodHandles.explicitCastArguments(extended, signature.methodType());
  }

  /** Of signed results the cast takes care. */
  private static MethodHandle extend(MethodHandle handle, CScalar fixed) {
    return switch (fixed) {
      case UINT16 -> MethodHandles.filterReturnValue(handle, FROM_UINT16);
      case UINT32 -> MethodHandles.filterReturnValue(handle, FROM_UINT32);
      default -> handle;
    };
  }

  private static MethodHandle find(Class<?> in, String name, MethodType type) {
    try {
      return MethodHandles.publicLookup().findStatic(in, name, type);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
