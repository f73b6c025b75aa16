package io.ekkogen.runtime.linker.libffi;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.SymbolProvider;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallOptions;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.linker.CapturedError;
import io.ekkogen.runtime.linker.HandleLookup;
import io.ekkogen.runtime.linker.HiddenClass;
import io.ekkogen.runtime.linker.Surroundings;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.Set;

/**
 * Links a function whose error code is saved as a native method that JNA maps directly: for those,
 * JNA saves the code before other code of the JVM runs on the thread. Such a method takes half the
 * time of a {@link CapturingCall}, but JNA cannot map every signature correctly.
 */
final class DirectMethod {
  /**
   * The types that JNA passes as C does on all platforms. It extends all integers by their sign,
   * and has no pointers without objects, so an address is a {@code long} here.
   */
  private static final Set<CScalar> PASSED =
      Set.of(
          CScalar.VOID,
          CScalar.INT32,
          CScalar.INT64,
          CScalar.ADDRESS,
          CScalar.FLOAT,
          CScalar.DOUBLE);

  private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
  private static final MethodHandle CAPTURE =
      HandleLookup.findStatic(LOOKUP, "capture", void.class);

  /** A library in which a function's name is its address. */
  private static final NativeLibrary ADDRESSES =
      NativeLibrary.getProcess(
          Map.of(
              Library.OPTION_SYMBOL_PROVIDER,
              (SymbolProvider) (library, name, parent) -> address(name)));

  private DirectMethod() {}

  /** Whether {@link #handle} can link such a function. */
  static boolean supports(Signature signature, CallOptions options) {
    return Native.POINTER_SIZE == Long.BYTES
        && options.convention() == CallingConvention.CDECL
        && isPassed(signature.result())
        && signature.parameters().stream().allMatch(DirectMethod::isPassed);
  }

  private static boolean isPassed(CType type) {
    return type instanceof CScalar scalar && PASSED.contains(scalar);
  }

  /** A handle of the signature's type. */
  static MethodHandle handle(long function, Signature signature) {
    String name = name(function);
    MethodHandles.Lookup defined =
        new HiddenClass(LOOKUP, name, signature.methodType()).withNativeMethod();
    Native.register(defined.lookupClass(), ADDRESSES);
    MethodHandle method =
        HandleLookup.findStatic(
            defined,
            name,
            signature.methodType().returnType(),
            signature.methodType().parameterArray());
    return Surroundings.whenReturned(method, CAPTURE);
  }

  private static String name(long address) {
    return "at" + Long.toHexString(address);
  }

  private static long address(String name) {
    return Long.parseUnsignedLong(name.substring("at".length()), 16);
  }

  private static void capture() {
    CapturedError.set(Native.getLastError());
  }
}
