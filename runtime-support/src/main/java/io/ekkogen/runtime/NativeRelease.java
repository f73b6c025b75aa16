package io.ekkogen.runtime;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.linker.CapturedError;
import io.ekkogen.runtime.linker.HandleLookup;
import io.ekkogen.runtime.linker.InvokesCallbacks;
import io.ekkogen.runtime.linker.Rethrow;
import io.ekkogen.runtime.memory.NativeScalars;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** The function that releases what native code gave away. Safe for use by several threads. */
public final class NativeRelease implements InvokesCallbacks {

  /**
   * The C library's {@code free}. On Windows, where there are several, that of {@code ucrtbase.dll}
   * or, on systems without it, of {@code msvcrt.dll}.
   */
  public static final NativeRelease C = new NativeRelease(cFree());

  /** Stands for the address among the arguments of a release function. */
  public static final Object ADDRESS = new Object();

  private final MethodHandle function;

  private NativeRelease(MethodHandle function) {
    this.function = function;
  }

  /**
   * Release by a native function.
   *
   * @param function takes the address; what it returns is ignored
   */
  public static NativeRelease of(MethodHandle function) {
    return new NativeRelease(function.asType(MethodType.methodType(void.class, long.class)));
  }

  /**
   * Release by a native function that takes more than the address.
   *
   * @param function what it returns is ignored
   * @param arguments in the order of C: {@link #ADDRESS} once, and numbers
   */
  public static NativeRelease of(MethodHandle function, Object... arguments) {
    MethodHandle bound = function;
    // From the last to the first, so that the positions of the others stay.
    for (int i = arguments.length - 1; i >= 0; i--) {
      if (arguments[i] != ADDRESS) {
        MethodType widened = bound.type().changeParameterType(i, long.class);
        bound =
            MethodHandles.insertArguments(
                MethodHandles.explicitCastArguments(bound, widened),
                i,
                ((Number) arguments[i]).longValue());
      }
    }
    return of(bound);
  }

  /** Calls the function. What is thrown passes, also what a callback threw that it called. */
  public void release(long address) {
    try {
      function.invokeExact(address);
    } catch (Throwable e) {
      throw Rethrow.unchanged(e);
    }
  }

  /**
   * For generated code: what native code stored in the place of an address; 0 if it is still that.
   */
  public static long given(long passed, long stored) {
    return stored == passed ? 0 : stored;
  }

  /**
   * For generated code: releases what a call returned, unless that is 0, when it has been copied or
   * never will be. Leaves the error code of the call.
   */
  public void releaseResult(long address) {
    if (address != 0) {
      int code = CapturedError.get();
      try {
        release(address);
      } finally {
        CapturedError.set(code);
      }
    }
  }

  /**
   * For generated code: releases the targets of the first pointers of an array, as {@link
   * #releaseResult} does.
   *
   * @param array its address; 0 for none
   * @param count how many; 0 or less for none
   */
  public void releaseEach(long array, long count) {
    for (long i = 0; array != 0 && i < count; i++) {
      releaseResult(elementAt(array, i));
    }
  }

  /** As {@link #releaseEach}, of an array that ends with NULL. */
  public void releaseEachUntilNull(long array) {
    for (long i = 0; array != 0 && elementAt(array, i) != 0; i++) {
      releaseResult(elementAt(array, i));
    }
  }

  private static long elementAt(long array, long index) {
    return NativeScalars.addressAt(array + index * Native.POINTER_SIZE);
  }

  private static MethodHandle cFree() {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    return Platform.current().os() == OperatingSystem.WINDOWS
        ? HandleLookup.findStatic(lookup, "freeOnWindows", void.class, long.class)
        : HandleLookup.findStatic(lookup.in(Native.class), "free", void.class, long.class);
  }

  /** JNA brings a C runtime of its own there, whose {@code free} is not the library's. */
  private static void freeOnWindows(long address) {
    Windows.FREE.invokeVoid(new Object[] {new Pointer(address)});
  }

  private static final class Windows {
    static final Function FREE = find();

    private static Function find() {
      try {
        return Function.getFunction("ucrtbase", "free");
      } catch (UnsatisfiedLinkError none) {
        return Function.getFunction("msvcrt", "free");
      }
    }
  }
}
