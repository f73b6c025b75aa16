package io.ekkogen.runtime.linker.libffi;

import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallOptions;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.linker.Linker;
import io.ekkogen.runtime.linker.UpcallStub;
import io.ekkogen.runtime.platform.Platform;
import java.lang.invoke.MethodHandle;

/** Links through the libffi that JNA carries, on every platform and JDK that JNA runs on. */
public final class LibffiLinker implements Linker {

  @Override
  public String name() {
    return "libffi";
  }

  /** Through JNA's own invocation where the raw entry points lack something. */
  @Override
  public MethodHandle downcall(long function, Signature signature, CallOptions options) {
    if (FfiStruct.isReturnedThroughPointer(signature.result(), Platform.current())) {
      return downcall(function, HiddenPointer.visible(signature), options)
          .asType(signature.methodType());
    }
    boolean preparedApart = options.variadic() && FfiAbi.variadicsDiffer(Platform.current());
    return options.lastError() || preparedApart
        ? JnaInvocation.handle(function, signature, options)
        : Downcall.handle(
            CallInterface.prepare(signature, options.convention()), function, signature);
  }

  @Override
  public UpcallStub upcall(MethodHandle target, Signature signature, CallingConvention convention) {
    if (FfiStruct.isReturnedThroughPointer(signature.result(), Platform.current())) {
      int size = signature.result().size(Platform.current());
      return upcall(
          HiddenPointer.returned(target, size), HiddenPointer.visible(signature), convention);
    }
    return new Upcall(CallInterface.prepare(signature, convention), target, signature);
  }
}
