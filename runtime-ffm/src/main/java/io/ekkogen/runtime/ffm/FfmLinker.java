package io.ekkogen.runtime.ffm;

import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallOptions;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.linker.Linker;
import io.ekkogen.runtime.linker.UncaughtExceptions;
import io.ekkogen.runtime.linker.UpcallStub;
import io.ekkogen.runtime.linker.libffi.LibffiLinker;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Links functions through {@code java.lang.foreign}, on 64-bit JVMs from JDK 22 on. On these
 * platforms there is only one calling convention.
 */
@SuppressWarnings("restricted") // Its whole purpose is to call native code.
public final class FfmLinker implements Linker {
  private static final java.lang.foreign.Linker NATIVE = java.lang.foreign.Linker.nativeLinker();

  @Override
  public String name() {
    return "ffm";
  }

  /**
   * Falls back to libffi for structures that {@code java.lang.foreign} rejects: those that are
   * packed or otherwise not laid out naturally, and those that are too large. Each 8 bytes of a
   * structure count towards the 255 slots of a method handle.
   */
  @Override
  public MethodHandle downcall(long function, Signature signature, CallOptions options) {
    try {
      return foreignDowncall(function, signature, options, List.of());
    } catch (IllegalArgumentException refused) {
      return new LibffiLinker().downcall(function, signature, options);
    }
  }

  @Override
  public Optional<MethodHandle> heapDowncall(
      long function, Signature signature, CallOptions options, List<Integer> positions) {
    try {
      return Optional.of(foreignDowncall(function, signature, options, positions));
    } catch (IllegalArgumentException | UnsupportedOperationException refused) {
      return Optional.empty();
    }
  }

  /**
   * @param heap the pointers for which the handle takes objects
   */
  private static MethodHandle foreignDowncall(
      long function, Signature signature, CallOptions options, List<Integer> heap) {
    FunctionDescriptor descriptor = FfmTypes.descriptor(signature, heap);
    MethodHandle handle =
        NATIVE.downcallHandle(
            MemorySegment.ofAddress(function),
            descriptor,
            foreignOptions(options, !heap.isEmpty()));
    int leading = signature.returnsStruct() ? 1 : 0;
    if (options.lastError()) {
      handle = ErrorCapture.around(handle, leading);
    }
    List<MethodHandle> filters = new ArrayList<>();
    for (int i = 0; i < signature.parameters().size(); i++) {
      filters.add(
          heap.contains(i)
              ? FfmAdapters.HEAP_MEMORY
              : FfmAdapters.toForeign(
                  signature.parameters().get(i), descriptor.argumentLayouts().get(i)));
    }
    handle = MethodHandles.filterArguments(handle, leading, filters.toArray(MethodHandle[]::new));
    if (signature.returnsStruct()) {
      handle = FfmAdapters.returnInto(handle);
    }
    MethodType type = signature.methodType();
    for (int position : heap) {
      type = type.changeParameterType(leading + position, Object.class);
    }
    // char and short carry the same 16 bits.
    return MethodHandles.explicitCastArguments(handle, type);
  }

  /**
   * The options of {@code java.lang.foreign}. There is none for the calling convention: 64-bit
   * platforms have only one.
   */
  static java.lang.foreign.Linker.Option[] foreignOptions(CallOptions options, boolean takesHeap) {
    List<java.lang.foreign.Linker.Option> chosen = new ArrayList<>();
    if (options.lastError()) {
      chosen.add(ErrorCapture.OPTION);
    }
    if (options.critical()) {
      chosen.add(java.lang.foreign.Linker.Option.critical(takesHeap));
    }
    if (options.variadic()) {
      chosen.add(java.lang.foreign.Linker.Option.firstVariadicArg(options.fixedArguments()));
    }
    return chosen.toArray(java.lang.foreign.Linker.Option[]::new);
  }

  /** Falls back to libffi in the same cases as a downcall. */
  @Override
  public boolean capturesError(Signature signature) {
    return true;
  }

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
    MethodHandle guarded = UncaughtExceptions.guard(target);
    MethodHandle adapted =
        signature.returnsStruct()
            ? returningStruct(guarded, descriptor)
            : returningForeign(guarded, signature, descriptor);
    MethodHandle[] filters =
        signature.parameters().stream()
            .map(parameter -> parameter instanceof CStruct ? FfmAdapters.ADDRESS : null)
            .toArray(MethodHandle[]::new);
    adapted = MethodHandles.filterArguments(adapted, 0, filters);
    adapted = MethodHandles.explicitCastArguments(adapted, descriptor.toMethodType());
    // Closing a shared arena would stop all threads.
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

  /** Passes the target new memory for the result, and returns that memory to the caller. */
  private static MethodHandle returningStruct(MethodHandle target, FunctionDescriptor descriptor) {
    MethodType type = target.type();
    MethodHandle give =
        MethodHandles.dropArguments(
            MethodHandles.identity(MemorySegment.class),
            1,
            type.parameterList().subList(1, type.parameterCount()));
    MethodHandle fill = MethodHandles.filterArguments(target, 0, FfmAdapters.ADDRESS);
    MethodHandle both = MethodHandles.foldArguments(give, fill);
    long size = descriptor.returnLayout().orElseThrow().byteSize();
    return MethodHandles.foldArguments(both, FfmAdapters.freshMemory(size));
  }

  /** A stub whose code the garbage collector frees when it is unreachable. */
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
