package io.ekkogen.runtime.callback;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.FieldHandles;
import io.ekkogen.runtime.NativeHandle;
import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.structure.FieldArrays;
import io.ekkogen.runtime.structure.NativeStructure;
import io.ekkogen.runtime.structure.PointedStructures;
import io.ekkogen.runtime.structure.ReturnedStructures;
import io.ekkogen.runtime.structure.StructureMemory;
import java.util.function.Function;
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

  /** Reads the texts. */
  public String[] strings(NativeEncoding encoding) {
    return memory == null ? null : FieldArrays.loadTexts(memory, 0, count, encoding);
  }

  /** Creates views of the structures. */
  public <S extends NativeStructure> S[] structures(Class<S> type, Function<Pointer, S> view) {
    return memory == null
        ? null
        : PointedStructures.loadAll(
            memory,
            0,
            count,
            type,
            pointer -> ReturnedStructures.passed(Pointer.nativeValue(pointer), view));
  }

  /** Creates handles; closing these does not call the close function. */
  public <H extends NativeHandle> H[] handles(Class<H> type, NativeHandle.Maker<H> maker) {
    return memory == null ? null : FieldHandles.loadAll(memory, 0, count, type, maker);
  }

  /** Reads the functions. */
  public <C> C[] callbacks(Class<C> type, CallbackKind<C> kind) {
    return memory == null ? null : FieldCallbacks.loadAll(memory, 0, count, type, kind);
  }

  /**
   * Stores texts; unchanged ones keep their memory.
   *
   * @throws IllegalArgumentException when one contains a NUL or cannot be encoded
   */
  public void store(String[] texts, NativeEncoding encoding) {
    if (isGiven(texts)) {
      FieldArrays.store(memory, 0, texts, texts.length, encoding, label);
      keep();
    }
  }

  /** Stores structures and their changed fields. */
  public void store(NativeStructure[] structures) {
    if (isGiven(structures)) {
      PointedStructures.storeAll(memory, 0, structures, structures.length, label);
      for (NativeStructure structure : structures) {
        given.storeChanges(structure);
      }
      keep();
    }
  }

  /**
   * Stores handles.
   *
   * @throws IllegalStateException when one is closed
   */
  public void store(NativeHandle[] handles) {
    if (isGiven(handles)) {
      FieldHandles.storeAll(memory, 0, handles, handles.length, label);
      keep();
    }
  }

  /** Stores functions. */
  public <C> void store(C[] callbacks, CallbackKind<C> kind) {
    if (isGiven(callbacks)) {
      FieldCallbacks.storeAll(memory, 0, callbacks, callbacks.length, kind, label);
      keep();
    }
  }

  private boolean isGiven(Object[] array) {
    return memory != null && array != null;
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
    reference.setValue(FieldHandles.load(memory, 0, type, maker));
    return reference;
  }

  /**
   * Stores the handle of a reference.
   *
   * @throws IllegalStateException when it is closed
   */
  public void store(NativeHandle.Reference<?> reference) {
    if (reference != null) {
      FieldHandles.store(memory, 0, reference.getValue(), label);
      keep();
    }
  }

  /** Creates a reference to the single function. */
  public <C> CallbackByReference<C> reference(CallbackKind<C> kind) {
    return memory == null ? null : new CallbackByReference<>(FieldCallbacks.load(memory, 0, kind));
  }

  /** Stores the function of a reference. */
  public <C> void store(CallbackByReference<C> reference, CallbackKind<C> kind) {
    if (reference != null) {
      FieldCallbacks.store(memory, 0, reference.getValue(), kind);
      keep();
    }
  }

  /** The size of {@code count} pointers in bytes. */
  static long bytes(long count) {
    return count * Native.POINTER_SIZE;
  }
}
