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
 * Pointers that native code and a callback hand to each other by their address: an array of them,
 * or one that is {@code ref} or {@code out}. What Java makes them point at lives until the same
 * callback leaves the next in their place. For generated code.
 *
 * <p>An array that is null stands for NULL, and is left alone.
 */
public final class CallbackPointers {
  private final CallbackReturnMemory given;
  private final String label;
  private final int count;

  /** Null for NULL. */
  private final StructureMemory memory;

  CallbackPointers(CallbackReturnMemory given, String label, int count, StructureMemory memory) {
    this.given = given;
    this.label = label;
    this.count = count;
    this.memory = memory;
  }

  /** Makes all of them NULL: of what a callback is to fill, nothing may be read. */
  public CallbackPointers cleared() {
    if (memory != null) {
      memory.clear();
    }
    return this;
  }

  /** Where they are; 0 for NULL. */
  public long address() {
    return Pointer.nativeValue(memory);
  }

  /** Copies of the texts. */
  public String[] strings(NativeEncoding encoding) {
    return memory == null ? null : FieldArrays.loadTexts(memory, 0, count, encoding);
  }

  /** Views of the structures. */
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

  /** The handles, whose closing calls no close function. */
  public <H extends NativeHandle> H[] handles(Class<H> type, NativeHandle.Maker<H> maker) {
    return memory == null ? null : FieldHandles.loadAll(memory, 0, count, type, maker);
  }

  /** The functions. */
  public <C> C[] callbacks(Class<C> type, CallbackKind<C> kind) {
    return memory == null ? null : FieldCallbacks.loadAll(memory, 0, count, type, kind);
  }

  /**
   * Stores texts, of which those that are as before stay where they are.
   *
   * @throws IllegalArgumentException when one has a NUL, or what the encoding lacks
   */
  public void store(String[] texts, NativeEncoding encoding) {
    if (isGiven(texts)) {
      FieldArrays.store(memory, 0, texts, texts.length, encoding, label);
      keep();
    }
  }

  /** Stores structures, with what Java changed in them. */
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

  /** Native code's memory keeps nothing alive by itself. */
  private void keep() {
    if (!memory.isOwn()) {
      given.keep(memory, address());
    }
  }

  /** The one handle there is, which closing does not release. */
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
   * Stores the handle that a reference has now.
   *
   * @throws IllegalStateException when it is closed
   */
  public void store(NativeHandle.Reference<?> reference) {
    if (reference != null) {
      FieldHandles.store(memory, 0, reference.getValue(), label);
      keep();
    }
  }

  /** The one function there is. */
  public <C> CallbackByReference<C> reference(CallbackKind<C> kind) {
    return memory == null ? null : new CallbackByReference<>(FieldCallbacks.load(memory, 0, kind));
  }

  /** Stores the function that a reference has now. */
  public <C> void store(CallbackByReference<C> reference, CallbackKind<C> kind) {
    if (reference != null) {
      FieldCallbacks.store(memory, 0, reference.getValue(), kind);
      keep();
    }
  }

  /** How many bytes {@code count} pointers take. */
  static long bytes(long count) {
    return count * Native.POINTER_SIZE;
  }
}
