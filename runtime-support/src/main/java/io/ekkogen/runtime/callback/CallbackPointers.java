package io.ekkogen.runtime.callback;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.CallbackByReference;
import io.ekkogen.runtime.NativeHandle;
import io.ekkogen.runtime.StructureByReference;
import io.ekkogen.runtime.handle.HandleType;
import io.ekkogen.runtime.structure.NativeStructure;
import io.ekkogen.runtime.structure.PointerType;
import io.ekkogen.runtime.structure.StructureMemory;
import io.ekkogen.runtime.structure.StructurePointerType;
import io.ekkogen.runtime.structure.TextType;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Converts pointers that native code and a callback exchange by address: an array of pointers, or a
 * single {@code ref} or {@code out} pointer. Memory that Java makes them point at lives until the
 * same callback stores other pointers in the same place. For generated code.
 *
 * <p>A null array is NULL; nothing is stored for it.
 */
public final class CallbackPointers {
  private final CallbackReturnMemory given;
  private final String label;
  private final int count;

  /** The memory of the pointers; null for NULL. */
  private final StructureMemory memory;

  /** The texts that the callback got; null for other types. */
  private Object[] seen;

  CallbackPointers(CallbackReturnMemory given, String label, int count, StructureMemory memory) {
    this.given = given;
    this.label = label;
    this.count = count;
    this.memory = memory;
  }

  /** Sets all of them to NULL: the callback must not read pointers that it only fills. */
  public CallbackPointers cleared() {
    if (memory != null) {
      memory.clear();
    }
    return this;
  }

  /** The address of the first pointer; 0 for NULL. */
  public long address() {
    return Pointer.nativeValue(memory);
  }

  /** Converts the pointers to objects. */
  public <T> T[] load(PointerType<T> type) {
    if (memory == null) {
      return null;
    }
    T[] values = type.loadArray(memory, 0, count);
    seen = type instanceof TextType ? values.clone() : null;
    return values;
  }

  /**
   * Stores pointers to objects; texts that have not changed keep their memory.
   *
   * @throws IllegalArgumentException when a text contains a NUL or cannot be encoded
   * @throws IllegalStateException when a handle is closed
   */
  public <T> void store(T[] values, PointerType<T> type) {
    if (memory == null || values == null) {
      return;
    }
    if (type instanceof TextType) {
      storeChanges(values, type);
    } else {
      type.storeArray(memory, 0, values, values.length, label);
    }
    keep();
    given.keepContents(values);
  }

  private <T> void storeChanges(T[] values, PointerType<T> type) {
    for (int i = 0; i < values.length; i++) {
      if (!Objects.equals(values[i], seen[i])) {
        type.store(memory, bytes(i), values[i], label + "[" + i + "]");
      }
    }
  }

  /** For storing alone. */
  private static <C> FunctionPointerType<C> type(CallbackKind<C> kind) {
    return FunctionPointerType.of(null, kind);
  }

  /** Keeps the stored objects alive, which native code's memory cannot do. */
  private void keep() {
    if (!memory.isOwn()) {
      given.keep(memory, address());
    }
  }

  /** Creates a reference to the single handle; closing that does not call the close function. */
  public <H extends NativeHandle, R extends NativeHandle.Reference<H>> R reference(
      Class<H> type, NativeHandle.Maker<H> maker, Supplier<R> make) {
    if (memory == null) {
      return null;
    }
    R reference = make.get();
    reference.setValue(HandleType.of(type, maker).load(memory, 0));
    return reference;
  }

  /**
   * Stores the handle of a reference.
   *
   * @throws IllegalStateException when it is closed
   */
  public void store(NativeHandle.Reference<?> reference) {
    if (reference != null) {
      HandleType.ANY.store(memory, 0, reference.getValue(), label);
      keep();
    }
  }

  /** Creates a reference to the single structure. */
  public <S extends NativeStructure> StructureByReference<S> reference(
      StructurePointerType<S> type) {
    return memory == null ? null : new StructureByReference<>(type.load(memory, 0));
  }

  /** Stores a pointer to the structure of a reference. */
  public <S extends NativeStructure> void store(
      StructureByReference<S> reference, StructurePointerType<S> type) {
    if (reference != null) {
      type.store(memory, 0, reference.getValue(), label);
      keep();
      given.keepContent(reference.getValue());
    }
  }

  /** Creates a reference to the single function. */
  public <C> CallbackByReference<C> reference(CallbackKind<C> kind) {
    return memory == null
        ? null
        : new CallbackByReference<>(kind.of(Pointer.nativeValue(memory.getPointer(0))));
  }

  /** Stores the function of a reference. */
  public <C> void store(CallbackByReference<C> reference, CallbackKind<C> kind) {
    if (reference != null) {
      type(kind).store(memory, 0, reference.getValue(), label);
      keep();
    }
  }

  /** The size of {@code count} pointers in bytes. */
  static long bytes(long count) {
    return count * Native.POINTER_SIZE;
  }
}
