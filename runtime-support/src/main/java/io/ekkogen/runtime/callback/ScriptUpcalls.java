package io.ekkogen.runtime.callback;

import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.HandleLookup;
import io.ekkogen.runtime.script.NativeBlock;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Arrays;

/**
 * Calls functions of scripts for native code: the targets of upcalls. They pass raw arguments on;
 * glue converts these.
 */
final class ScriptUpcalls {
  private static final MethodHandle CALL = find("call", Object.class);
  private static final MethodHandle ADDRESS = find("callAddress", long.class);
  private static final MethodHandle STRUCTURE = find("callStructure", void.class);

  private ScriptUpcalls() {}

  /** The target for a signature; it takes a {@link CallbackStub} before the raw arguments. */
  static MethodHandle of(Signature signature) {
    MethodType type = signature.methodType().insertParameterTypes(0, CallbackStub.class);
    MethodHandle collecting =
        target(signature).asCollector(Object[].class, type.parameterCount() - 1);
    return MethodHandles.explicitCastArguments(collecting, type);
  }

  private static MethodHandle target(Signature signature) {
    if (signature.returnsStruct()) {
      return STRUCTURE;
    }
    return signature.result() == CScalar.ADDRESS ? ADDRESS : CALL;
  }

  /** A cast unboxes the number, or drops null. */
  private static Object call(CallbackStub<ScriptCallback> stub, Object[] raw) {
    return stub.callback().call(raw);
  }

  private static long callAddress(CallbackStub<ScriptCallback> stub, Object[] raw) {
    return stub.addressOfResult(stub.callback().call(raw));
  }

  /** The first raw argument is the address of the memory for the result. */
  private static void callStructure(CallbackStub<ScriptCallback> stub, Object[] raw) {
    Object[] arguments = Arrays.copyOfRange(raw, 1, raw.length);
    stub.store((NativeBlock) stub.callback().call(arguments), (long) raw[0]);
  }

  private static MethodHandle find(String name, Class<?> result) {
    return HandleLookup.findStatic(
        MethodHandles.lookup(), name, result, CallbackStub.class, Object[].class);
  }
}
