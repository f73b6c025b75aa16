package io.ekkogen.runtime.ffm;

import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallOptions;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.linker.Linker;
import io.ekkogen.runtime.linker.UpcallGuard;
import io.ekkogen.runtime.linker.UpcallStub;
import io.ekkogen.runtime.linker.libffi.LibffiLinker;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/**
 * Links through {@code java.lang.foreign}, on 64-bit JVMs from JDK 22 on, where every calling
 * convention that a mapping can name is the platform's one convention.
 */
@SuppressWarnings("restricted") // Its whole purpose is to call native code.
public final class FfmLinker implements Linker {
  private static final java.lang.foreign.Linker NATIVE = java.lang.foreign.Linker.nativeLinker();

  @Override
  public String name() {
    return "ffm";
  }

  /**
   * Through libffi where {@code java.lang.foreign} refuses: a structure that is packed or otherwise
   * not laid out naturally; or one so large that it has too many pieces of 8 bytes, each of which
   * counts towards the 255 slots of a method handle.
   */
  @Override
  public MethodHandle downcall(long function, Signature signature, CallOptions options) {
    try {
      return foreignDowncall(function, signature, options);
    } catch (IllegalArgumentException refused) {
      return new LibffiLinker().downcall(function, signature, options);
    }
  }

  private static MethodHandle foreignDowncall(
      long function, Signature signature, CallOptions options) {
    FunctionDescriptor descriptor = FfmTypes.descriptor(signature);
    MethodHandle handle =
        NATIVE.downcallHandle(
            MemorySegment.ofAddress(function), descriptor, foreignOptions(options));
    int leading = signature.returnsStruct() ? 1 : 0;
    if (options.lastError()) {
      handle = ErrorCapture.around(handle, leading);
    }
    for (int i = 0; i < signature.parameters().size(); i++) {
      MethodHandle filter =
          FfmAdapters.toForeign(signature.parameters().get(i), descriptor.argumentLayouts().get(i));
      if (filter != null) {
        handle = MethodHandles.filterArguments(handle, leading + i, filter);
      }
    }
    if (signature.returnsStruct()) {
      handle = FfmAdapters.returnInto(handle);
    }
    // char and short carry the same 16 bits.
    return MethodHandles.explicitCastArguments(handle, signature.methodType());
  }

  /** The convention is not among them: on 64 bits there is one. */
  static java.lang.foreign.Linker.Option[] foreignOptions(CallOptions options) {
    List<java.lang.foreign.Linker.Option> chosen = new ArrayList<>();
    if (options.lastError()) {
      chosen.add(ErrorCapture.OPTION);
    }
    if (options.critical()) {
      chosen.add(java.lang.foreign.Linker.Option.critical(false));
    }
    if (options.variadic()) {
      chosen.add(java.lang.foreign.Linker.Option.firstVariadicArg(options.fixedArguments()));
    }
    return chosen.toArray(java.lang.foreign.Linker.Option[]::new);
  }

  /** Through libffi where {@code java.lang.foreign} refuses, as for a downcall. */
  @Override
  public UpcallStub upcall(MethodHandle target, Signature signature, CallingConvention convention) {
    try {
      return foreignUpcall(target, signature);
    } catch (IllegalArgumentException refused) {
      return new LibffiLinker().upcall(target, signature, convention);
    }
  }

  private static UpcallStub foreignUpcall(MethodHandle target, Signature signature) {
    FunctionDescriptor descriptor = FfmTypes.descriptor(signature);
    MethodHandle guarded = UpcallGuard.guard(target);
    MethodHandle adapted =
        signature.returnsStruct()
            ? returningStruct(guarded, descriptor)
            : returningForeign(guarded, signature, descriptor);
    List<MethodHandle> filters = new ArrayList<>();
    List<MemoryLayout> layouts = descriptor.argumentLayouts();
    for (int i = 0; i < layouts.size(); i++) {
      filters.add(FfmAdapters.toRaw(signature.parameters().get(i), layouts.get(i)));
    }
    adapted = MethodHandles.filterArguments(adapted, 0, filters.toArray(MethodHandle[]::new));
    adapted = MethodHandles.explicitCastArguments(adapted, descriptor.toMethodType());
    // A shared arena would let all threads come to a stop when it is closed.
    return new Stub(NATIVE.upcallStub(adapted, descriptor, Arena.ofAuto()));
  }

  private static MethodHandle returningForeign(
      MethodHandle target, Signature signature, FunctionDescriptor descriptor) {
    MethodHandle filter =
        descriptor
            .returnLayout()
            .map(layout -> FfmAdapters.toForeign(signature.result(), layout))
            .orElse(null);
    return filter == null ? target : MethodHandles.filterReturnValue(target, filter);
  }

  /** Gives the target memory for the result, and the caller that memory. */
  private static MethodHandle returningStruct(MethodHandle target, FunctionDescriptor descriptor) {
    MethodType type = target.type();
    MethodHandle give =
        MethodHandles.dropArguments(
            MethodHandles.identity(MemorySegment.class),
            1,
            type.parameterList().subList(1, type.parameterCount()));
    MethodHandle fill = MethodHandles.filterArguments(target, 0, FfmAdapters.toRawAddress());
    MethodHandle both = MethodHandles.foldArguments(give, fill);
    long size = descriptor.returnLayout().orElseThrow().byteSize();
    return MethodHandles.foldArguments(both, FfmAdapters.freshMemory(size));
  }

  /** Code that the garbage collector frees once it is let go of. */
  private static final class Stub implements UpcallStub {
    private final long address;
    private MemorySegment code;

    Stub(MemorySegment code) {
      this.code = code;
      this.address = code.address();
    }

    @Override
    public long address() {
      return address;
    }

    @Override
    public synchronized void release() {
      code = null;
    }
  }
}
