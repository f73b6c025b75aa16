package io.ekkogen.runtime.callback;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.NativeHandle;
import io.ekkogen.runtime.allocation.NativeAllocator;
import io.ekkogen.runtime.memory.ElementType;
import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.memory.NativeStrings;
import io.ekkogen.runtime.script.NativeBlock;
import io.ekkogen.runtime.structure.NativeStructure;
import io.ekkogen.runtime.structure.NativeType;
import io.ekkogen.runtime.structure.PointerType;
import io.ekkogen.runtime.structure.StructureMemory;
import io.ekkogen.runtime.structure.StructureType;
import java.lang.reflect.Array;

/**
 * Holds the memory that a callback gave to native code: its result, and pointers that it stored in
 * native code's memory. Each stays alive until the callback replaces it. For generated code, on any
 * thread.
 */
abstract class CallbackReturnMemory {
  private final String name;

  /** The memory of the last result. */
  private volatile Object kept;

  /** The objects whose addresses were stored in native code's memory; null before the first. */
  private volatile RetainedReferences left;

  CallbackReturnMemory(String name) {
    this.name = name;
  }

  /** The name of the callback type, for messages. */
  final String name() {
    return name;
  }

  /** Releases all memory. Native code must not use it afterwards. */
  final void letGo() {
    kept = null;
    left = null;
  }

  /**
   * Keeps alive the objects whose addresses are stored at {@code address}, until others replace
   * them.
   */
  void keep(StructureMemory memory, long address) {
    RetainedReferences kept = left;
    if (kept == null) {
      kept = firstPlaces();
    }
    kept.keep(memory, address);
  }

  private synchronized RetainedReferences firstPlaces() {
    if (left == null) {
      left = new RetainedReferences();
    }
    return left;
  }

  /**
   * Pointers that native code passes by the address of the first one.
   *
   * @param label names the parameter in messages, such as {@code Rename: names}
   * @throws IllegalStateException when the count is negative, or more than an array can hold
   */
  public CallbackPointers pointers(long address, long count, String label) {
    if (address == 0) {
      return new CallbackPointers(this, label, 0, null);
    }
    int length = ElementType.checkedLength(count, label);
    StructureMemory memory = StructureMemory.at(address, CallbackPointers.bytes(length));
    return new CallbackPointers(this, label, length, memory);
  }

  /** Like {@link #pointers}, for a single {@code ref} or {@code out} pointer. */
  public CallbackPointers pointer(long address, String label) {
    return pointers(address, 1, label);
  }

  /**
   * Copies an array that the callback returned, and returns the address of the copy; 0 for null.
   *
   * @param count the length that native code assumes
   * @throws IllegalArgumentException when {@code count} is negative, or larger than the array's
   *     length; or when an element does not fit its type on this platform
   */
  public <A> long addressOf(A array, ElementType<A> type, long count, String label) {
    if (array == null) {
      return 0;
    }
    int length = Array.getLength(array);
    checkLength(length, count, label);
    // JNA does not allocate empty memory.
    Memory copy = NativeAllocator.current().memory(Math.max(1, type.bytes(length)));
    type.store(copy, 0, array, label);
    kept = copy;
    return Pointer.nativeValue(copy);
  }

  /** Like the other overload, for objects, which are kept alive if the copy refers to them. */
  public <T> long addressOf(T[] array, NativeType<T> type, long count, String label) {
    if (array == null) {
      return 0;
    }
    checkLength(array.length, count, label);
    StructureMemory copy = StructureMemory.ofSize(type.bytes(array.length));
    type.storeArray(copy, 0, array, array.length, label);
    kept = copy;
    if (type instanceof PointerType) {
      keepContents(array);
    }
    return Pointer.nativeValue(copy);
  }

  private static void checkLength(int length, long count, String label) {
    if (count < 0 || count > length) {
      throw new IllegalArgumentException(
          "%s has %d elements, but native code expects %d".formatted(label, length, count));
    }
  }

  /**
   * Checks a result that is never NULL according to the mapping.
   *
   * @throws NullPointerException when the callback returned null
   */
  public long required(long address) {
    if (address == 0) {
      throw new NullPointerException(name + " must not return null");
    }
    return address;
  }

  /**
   * Copies a text that the callback returned, and returns the address of the copy.
   *
   * @throws IllegalArgumentException when the text contains a NUL or cannot be encoded
   */
  public long addressOf(String text, NativeEncoding encoding) {
    Memory copy = text == null ? null : NativeStrings.allocate(text, encoding, name + ": result");
    kept = copy;
    return Pointer.nativeValue(copy);
  }

  /** The address that the callback returned. Its memory may be Java's, so it is kept alive. */
  public long addressOf(Pointer pointer) {
    kept = pointer;
    return Pointer.nativeValue(pointer);
  }

  /** The address of a structure that the callback returned. */
  public long addressOf(NativeStructure structure) {
    kept = structure;
    if (structure == null) {
      return 0;
    }
    return structure.address();
  }

  /**
   * The address of a handle that the callback returned.
   *
   * @throws IllegalStateException when it is closed
   */
  public long addressOf(NativeHandle handle) {
    kept = handle;
    long address = NativeHandle.acquireNullable(handle, name + ": result");
    NativeHandle.release(handle, address);
    return address;
  }

  /** The address of a function that the callback returned. */
  public <D> long addressOf(D function, CallbackKind<D> type) {
    kept = function;
    return type.addressOf(function);
  }

  /**
   * The address of what the function of a script returned.
   *
   * @param result memory, a handle, a function, the address itself, or null
   * @throws IllegalStateException when it is a handle that is closed
   */
  long addressOfResult(Object result) {
    if (result instanceof NativeHandle handle) {
      return addressOf(handle);
    }
    kept = result;
    if (result instanceof NativeBlock block) {
      return block.address();
    }
    if (result instanceof Pointer pointer) {
      return Pointer.nativeValue(pointer);
    }
    if (result instanceof ScriptCallback function) {
      return function.address();
    }
    return result == null ? 0 : (long) result;
  }

  /** Keeps what the callback put into a structure that native code passed; null is none. */
  public void keepContent(NativeStructure view) {
    if (view != null) {
      StructureMemory memory = StructureMemory.blockOf(view);
      if (!memory.isOwn()) {
        keep(memory, Pointer.nativeValue(memory));
      }
    }
  }

  /**
   * Keeps what the callback put into structures to which it stored pointers; ignores other objects.
   */
  void keepContents(Object[] objects) {
    for (Object object : objects) {
      if (object instanceof NativeStructure view) {
        keepContent(view);
      }
    }
  }

  /**
   * Keeps what the callback put into structures that native code passed one behind the other. An
   * element that is another than before is copied to its place; null leaves what is there.
   */
  public void keepContent(NativeStructure[] structures, long address) {
    if (structures != null) {
      StructureType.storeMoved(structures, address, this::keep);
    }
  }

  /** Copies a structure that a script returned to the address that native code passed. */
  void store(NativeBlock structure, long address) {
    kept = structure;
    int size = structure.buffer().capacity();
    new Pointer(address).write(0, new Pointer(structure.address()).getByteArray(0, size), 0, size);
  }

  /** Copies a structure that the callback returned to the address that native code passed. */
  public void store(NativeStructure structure, long address) {
    if (structure == null) {
      throw new NullPointerException(name + " must not return null");
    }
    kept = structure;
    int size = structure.size();
    new Pointer(address).write(0, structure.getPointer().getByteArray(0, size), 0, size);
  }
}
