package io.ekkogen.runtime.callback;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.CallbackByReference;
import io.ekkogen.runtime.NativeHandle;
import io.ekkogen.runtime.handle.HandleType;
import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.structure.NativeStructure;
import io.ekkogen.runtime.structure.NativeType;
import io.ekkogen.runtime.structure.StructureMemory;
import io.ekkogen.runtime.structure.StructurePointerType;
import io.ekkogen.runtime.structure.TextType;
import java.util.Objects;
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
  /** For storing alone, which is the same for all handles, and all structures. */
  private static final HandleType<NativeHandle> HANDLE = HandleType.of(NativeHandle.class, null);

  private static final StructurePointerType<NativeStructure> STRUCTURE =
      StructurePointerType.to(NativeStructure.class, null);

  private final CallbackReturnMemory given;
  private final String label;
  private final int count;

  /** The memory of the pointers; null for NULL. */
  private final StructureMemory memory;

  /** The texts that the callback got; null where it got none. */
  private String[] seen;

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
    String[] texts = load(TextType.of(encoding));
    seen = texts == null ? null : texts.clone();
    return texts;
  }

  /** Creates views of the structures. */
  public <S extends NativeStructure> S[] structures(Class<S> type, Function<Pointer, S> view) {
    return load(StructurePointerType.to(type, view));
  }

  /** Creates handles; closing these does not call the close function. */
  public <H extends NativeHandle> H[] handles(Class<H> type, NativeHandle.Maker<H> maker) {
    return load(HandleType.of(type, maker));
  }

  /** Reads the functions. */
  public <C> C[] callbacks(Class<C> type, CallbackKind<C> kind) {
    return load(FunctionPointerType.of(type, () -> kind));
  }

  private <T> T[] load(NativeType<T> type) {
    return memory == null ? null : type.loadArray(memory, 0, count);
  }

  /**
   * Stores texts; unchanged ones keep their memory.
   *
   * @throws IllegalArgumentException when one contains a NUL or cannot be encoded
   */
  public void store(String[] texts, NativeEncoding encoding) {
    if (memory == null || texts == null) {
      return;
    }
    TextType type = TextType.of(encoding);
    for (int i = 0; i < texts.length; i++) {
      if (seen == null || i >= seen.length || !Objects.equals(texts[i], seen[i])) {
        type.store(memory, bytes(i), texts[i], label + "[" + i + "]");
      }
    }
    keep();
  }

  /** Stores pointers to structures. */
  public void store(NativeStructure[] structures) {
    store(STRUCTURE, structures);
    if (memory != null && structures != null) {
      for (NativeStructure structure : structures) {
        given.keepContent(structure);
      }
    }
  }

  /**
   * Stores handles.
   *
   * @throws IllegalStateException when one is closed
   */
  public void store(NativeHandle[] handles) {
    store(HANDLE, handles);
  }

  /** Stores functions. */
  public <C> void store(C[] callbacks, CallbackKind<C> kind) {
    store(type(kind), callbacks);
  }

  /** For storing alone. */
  private static <C> FunctionPointerType<C> type(CallbackKind<C> kind) {
    return FunctionPointerType.of(null, () -> kind);
  }

  private <T> void store(NativeType<T> type, T[] values) {
    if (memory != null && values != null) {
      type.storeArray(memory, 0, values, values.length, label);
      keep();
    }
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
      HANDLE.store(memory, 0, reference.getValue(), label);
      keep();
    }
  }

  /** Creates a reference to the single function. */
  public <C> CallbackByReference<C> reference(CallbackKind<C> kind) {
    return memory == null ? null : new CallbackByReference<>(type(kind).load(memory, 0));
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
