package io.ekkogen.runtime.callback;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.memory.Scratch;
import io.ekkogen.runtime.structure.PointerType;
import io.ekkogen.runtime.structure.StructureMemory;
import java.util.function.Supplier;

/** Function pointers in native memory, which keep alive what Java puts there. */
public final class FunctionPointerType<C> extends PointerType<C> {
  private final Class<C> type;
  private final Supplier<CallbackKind<C>> kind;

  /** What keeps alive the callbacks that native code retains; null if it retains none. */
  private final CallbackOwner owner;

  private FunctionPointerType(Class<C> type, Supplier<CallbackKind<C>> kind, CallbackOwner owner) {
    super(type);
    this.type = type;
    this.kind = kind;
    this.owner = owner;
  }

  /**
   * The type of a generated interface.
   *
   * @param kind converts the callbacks; not asked for before there is one
   */
  public static <C> FunctionPointerType<C> of(Class<C> type, Supplier<CallbackKind<C>> kind) {
    return new FunctionPointerType<>(type, kind, null);
  }

  /** The type of a generated interface, for code that converts callbacks. */
  public static <C> FunctionPointerType<C> of(Class<C> type, CallbackKind<C> kind) {
    return of(type, () -> kind);
  }

  /**
   * The type of arguments that native code retains: {@code library} keeps those alive that are not
   * registered.
   */
  public FunctionPointerType<C> retainedBy(CallbackOwner library) {
    return new FunctionPointerType<>(type, kind, library);
  }

  /** Stores the pointer to an object, or NULL for null. */
  @Override
  public void store(StructureMemory memory, long offset, C callback, String label) {
    long address = kind.get().addressOf(callback);
    memory.setPointer(offset, address == 0 ? null : new Pointer(address));
    memory.keep(offset, callback);
  }

  @Override
  protected long toNative(Scratch scratch, C[] array, int index, String label) {
    return owner == null
        ? kind.get().addressOf(array[index])
        : kind.get().retainedAddressOf(array[index], owner);
  }

  @Override
  protected C fromNative(long address, C former) {
    return kind.get().of(address);
  }
}
