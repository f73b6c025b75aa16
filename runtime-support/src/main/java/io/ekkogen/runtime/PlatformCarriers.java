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
public final class PlatformCarriers {
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
  public static MethodHandle adapt(MethodHandle handle, Signature signature, Platform platform) {
    MethodHandle extended =
        signature.result() instanceof CScalar result && result != result.fixed(platform)
            ? extend(handle, result.fixed(platform))
            : handle;
    return MethodHandles.explicitCastArguments(extended, signature.methodType());
  }

  /**
   * The other way round, for a target that native code calls: extends arguments as their signs say,
   * and narrows the result, which has been checked.
   *
   * @param target takes one argument, and then those of {@code signature}
   * @return a handle that takes it, and then those of {@code signature.fixed(platform)}
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
