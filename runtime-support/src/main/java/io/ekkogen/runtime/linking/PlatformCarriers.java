package io.ekkogen.runtime.linking;

import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.Signature;
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
  private static final MethodHandle FROM_UINT16 =
      find(Short.class, "toUnsignedInt", MethodType.methodType(int.class, short.class));
  private static final MethodHandle FROM_UINT32 =
      find(Integer.class, "toUnsignedLong", MethodType.methodType(long.class, int.class));

  private PlatformCarriers() {}

  /**
   * Narrows arguments, which have been checked, and extends the result by its sign.
   *
   * @param handle has the type of {@code signature.fixed(platform)}
   * @return a handle of the type of {@code signature}
   */
  public static MethodHandle adapt(MethodHandle handle, Signature signature, Platform platform) {
    MethodHandle extended =
        signature.result() instanceof CScalar result && result != result.fixed(platform)
            ? extend(handle, result.fixed(platform))
            : handle;
    return MethodHandles.explicitCastArguments(extended, signature.methodType());
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
    MethodHandle adapted = target;
    for (int i = 0; i < signature.parameters().size(); i++) {
      if (signature.parameters().get(i) instanceof CScalar scalar
          && scalar != scalar.fixed(platform)) {
        adapted = extendArgument(adapted, leading + i, scalar.fixed(platform));
      }
    }
    MethodType fixed = signature.fixed(platform).methodType();
    return MethodHandles.explicitCastArguments(
        adapted, fixed.insertParameterTypes(0, target.type().parameterType(0)));
  }

  private static MethodHandle extendArgument(MethodHandle target, int index, CScalar fixed) {
    return switch (fixed) {
      case UINT16 -> MethodHandles.filterArguments(target, index, FROM_UINT16);
      case UINT32 -> MethodHandles.filterArguments(target, index, FROM_UINT32);
      default -> target;
    };
  }

  /** Zero-extends unsigned results; a cast sign-extends the others. */
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
