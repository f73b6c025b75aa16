package io.ekkogen.runtime.callback;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.structure.NativeType;
import io.ekkogen.runtime.structure.StructureMemory;
import java.util.function.Supplier;

/** Function pointers in native memory, which keep alive what Java puts there. */
public final class FunctionPointerType<C> extends NativeType<C> {
  private final Supplier<CallbackKind<C>> kind;

  private FunctionPointerType(Class<C> type, Supplier<CallbackKind<C>> kind) {
    super(type);
    this.kind = kind;
  }

  /**
   * The type of a generated interface.
   *
   * @param kind converts the callbacks; not asked for before there is one
   */
  public static <C> FunctionPointerType<C> of(Class<C> type, Supplier<CallbackKind<C>> kind) {
    return new FunctionPointerType<>(type, kind);
  }

  @Override
  public int size() {
    return Native.POINTER_SIZE;
  }

  /** The object for a function; null for NULL. */
  @Override
  public C load(StructureMemory memory, long offset) {
    return kind.get().of(Pointer.nativeValue(memory.getPointer(offset)));
  }

  /** Stores the pointer to an object, or NULL for null. */
  @Override
  public void store(StructureMemory memory, long offset, C callback, String label) {
    long address = kind.get().addressOf(callback);
    memory.setPointer(offset, address == 0 ? null : new Pointer(address));
    memory.keep(offset, callback);
  }

  /** The address alone. */
  @Override
  protected Object shown(StructureMemory memory, long offset, boolean follow) {
    return memory.getPointer(offset);
  }
}
