package io.ekkogen.runtime.callback;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.NativeBlock;
import io.ekkogen.runtime.NativeHandle;
import io.ekkogen.runtime.allocation.NativeAllocator;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.memory.NativeStrings;
import io.ekkogen.runtime.memory.ReturnedArrays;
import io.ekkogen.runtime.platform.Platform;
import io.ekkogen.runtime.structure.NativeStructure;
import io.ekkogen.runtime.structure.ReturnedStructures;
import io.ekkogen.runtime.structure.StructureArguments;
import io.ekkogen.runtime.structure.StructureArrays;
import io.ekkogen.runtime.structure.StructureMemory;
import java.util.List;

/**
 * What a callback gave to native code, which lives until it gives the next: what it returned, and
 * what it put into memory that native code passed. For generated code, on any thread.
 */
abstract class CallbackReturnMemory {
  private final String name;

  /** What was returned last. */
  private volatile Object kept;

  /** What was put into native code's memory; null where nothing was yet. */
  private volatile RetainedReferences left;

  CallbackReturnMemory(String name) {
    this.name = name;
  }

  /** The kind of callback, for messages. */
  final String name() {
    return name;
  }

  /** Native code is not to use any of it any more. */
  final void letGo() {
    kept = null;
    left = null;
  }

  /** Keeps what stands in memory that native code passed, until the next stands there. */
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
   * Pointers that native code passes by the address of the first.
   *
   * @param label names the parameter in messages, such as {@code Rename: names}
   * @throws IllegalStateException when the count is negative, or more than an array can hold
   */
  public CallbackPointers pointers(long address, long count, String label) {
    StructureMemory memory =
        ReturnedArrays.take(
            address,
            count,
            label,
            length -> StructureMemory.at(address, CallbackPointers.bytes(length)));
    return new CallbackPointers(this, label, (int) count, memory);
  }

  /** As the other, of one that is {@code ref} or {@code out}. */
  public CallbackPointers pointer(long address, String label) {
    return pointers(address, 1, label);
  }

  /**
   * Room for pointers that the callback returns; where it returns null, none.
   *
   * @param length of the array; negative where there is none
   * @param count what native code takes its length to be
   */
  public CallbackPointers returnedPointers(int length, long count, String label) {
    if (length < 0) {
      return new CallbackPointers(this, label, 0, null);
    }
    checkLength(length, count, label);
    StructureMemory room = StructureMemory.ofSize(CallbackPointers.bytes(length));
    kept = room;
    return new CallbackPointers(this, label, length, room);
  }

  /**
   * The address of room for an array that the callback returns; 0 where it returns null.
   *
   * @param length of the array; negative where there is none
   * @param count what native code takes its length to be
   * @param size of an element, in bytes
   * @throws IllegalArgumentException when that is negative, or more than the array has
   */
  public long returned(int length, long count, int size, String label) {
    if (length < 0) {
      return 0;
    }
    checkLength(length, count, label);
    // JNA allocates no empty memory.
    Memory room = NativeAllocator.current().memory(Math.max(1, (long) length * size));
    kept = room;
    return Pointer.nativeValue(room);
  }

  /** As the other overload, for elements whose width is the platform's. */
  public long returned(int length, long count, CScalar type, String label) {
    return returned(length, count, type.size(Platform.current()), label);
  }

  private static void checkLength(int length, long count, String label) {
    if (count < 0 || count > length) {
      throw new IllegalArgumentException(
          "%s has %d elements, but native code takes it to have %d"
              .formatted(label, length, count));
    }
  }

  /**
   * What the mapping says is never NULL.
   *
   * @throws NullPointerException when the callback returned null all the same
   */
  public long required(long address) {
    if (address == 0) {
      throw new NullPointerException(name + " must not return null");
    }
    return address;
  }

  /**
   * The address of a copy of a text that the callback returned.
   *
   * @throws IllegalArgumentException when the text has a NUL, or what the encoding lacks
   */
  public long addressOf(String text, NativeEncoding encoding) {
    Memory copy = text == null ? null : NativeStrings.allocate(text, encoding, name + ": result");
    kept = copy;
    return Pointer.nativeValue(copy);
  }

  /** The address that the callback returned, whose memory may be Java's. */
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
    StructureArguments.store(structure);
    return structure.address();
  }

  /** The address of a block that the callback returned; 0 for null. */
  public long addressOf(NativeBlock block) {
    kept = block;
    return block == null ? 0 : block.address();
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

  /** Stores what the callback changed in a structure that native code passed; null is none. */
  public void storeChanges(NativeStructure view) {
    ReturnedStructures.storeChanges(view, this::keep);
  }

  /**
   * Stores what the callback left in structures that native code passed one behind the other. An
   * element that is another than before is copied; null leaves what is there.
   */
  public void storeChanges(NativeStructure[] structures, long address) {
    ReturnedStructures.storeChanges(structures, address, this::keep);
  }

  /** Copies structures that the callback returned to room that it was given for them. */
  public void store(NativeStructure[] structures, long address, String label) {
    StructureArrays.store(structures, address, label);
    kept = structures == null ? null : List.of(kept, structures);
  }

  /** As the other overload, for a block that is one. */
  public void store(NativeBlock block, int size, long address) {
    kept = block;
    new Pointer(address).write(0, new Pointer(block.address()).getByteArray(0, size), 0, size);
  }

  /** Copies a structure that the callback returned to where native code wants it. */
  public void store(NativeStructure structure, long address) {
    if (structure == null) {
      throw new NullPointerException(name + " must not return null");
    }
    kept = structure;
    StructureArguments.store(structure);
    int size = structure.size();
    new Pointer(address).write(0, structure.getPointer().getByteArray(0, size), 0, size);
  }
}
