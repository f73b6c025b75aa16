package io.ekkogen.runtime.linker.libffi;

import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.ByValue;
import io.ekkogen.runtime.linker.CallOptions;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.linker.Linker;
import io.ekkogen.runtime.linker.UpcallStub;
import io.ekkogen.runtime.platform.Platform;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** Links functions through the libffi inside JNA, on every platform and JDK that JNA supports. */
public final class LibffiLinker implements Linker {

  @Override
  public String name() {
    return "libffi";
  }

  /**
   * JNA's raw entry points save no error code; the first of {@link DirectMethod}, {@link
   * CapturingCall} and {@link JnaInvocation} that can do the call does it.
   */
  @Override
  public MethodHandle downcall(long function, Signature signature, CallOptions options) {
    requirePassable(signature);
    if (FfiStruct.isReturnedThroughPointer(signature.result(), Platform.current())) {
      return downcall(function, HiddenPointer.visible(signature), options)
          .asType(signature.methodType());
    }
    boolean preparedApart = options.variadic() && FfiAbi.variadicsDiffer(Platform.current());
    if (options.lastError() && !preparedApart && DirectMethod.supports(signature, options)) {
      return DirectMethod.handle(function, signature);
    }
    if (preparedApart || options.lastError() && !CapturingCall.isAvailable()) {
      return JnaInvocation.handle(function, signature, options);
    }
    long cif = CallInterface.prepare(signature, options.convention());
    return Downcall.handle(cif, function, signature, options.lastError());
  }

  @Override
  public boolean capturesError(Signature signature) {
    return !signature.returnsStruct()
        || FfiStruct.isReturnedThroughPointer(signature.result(), Platform.current())
        || CapturingCall.isAvailable();
  }

  @Override
  public UpcallStub upcall(MethodHandle target, Signature signature, CallingConvention convention) {
    requirePassable(signature);
    if (FfiStruct.isReturnedThroughPointer(signature.result(), Platform.current())) {
      int size = signature.result().size(Platform.current());
      return upcall(
          HiddenPointer.returned(target, size), HiddenPointer.visible(signature), convention);
    }
    Signature told = ClosureTypes.of(signature, Platform.current());
    return new Upcall(CallInterface.prepare(told, convention), target, signature);
  }

  /** Rejects structures that would be passed incorrectly. */
  private static void requirePassable(Signature signature) {
    Platform platform = Platform.current();
    for (CType parameter : signature.parameters()) {
      if (parameter instanceof CStruct struct) {
        refuse(struct, ByValue.refusal(struct, platform), "passed");
      }
    }
    if (signature.result() instanceof CStruct struct) {
      refuse(struct, ByValue.resultRefusal(struct, platform), "returned");
    }
  }

  private static void refuse(CStruct struct, Optional<String> reason, String what) {
    if (reason.isPresent()) {
      throw new IllegalArgumentException(
          "%s cannot be %s by value on %s: %s"
              .formatted(struct.code(), what, Platform.current(), reason.get()));
    }
  }
}
