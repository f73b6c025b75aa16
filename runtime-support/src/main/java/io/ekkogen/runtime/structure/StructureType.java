package io.ekkogen.runtime.structure;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.StructLayout;
import io.ekkogen.runtime.memory.ElementType;
import io.ekkogen.runtime.memory.Scratch;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Structures. In a field, the object for one is a view, always the same for the same place in the
 * same memory; storing another structure copies its content there. As an argument, an array that is
 * no block is copied to one for the call, and back after it.
 */
public final class StructureType<S extends NativeStructure> extends NativeType<S> {
  /** Of a view of address 0: it has memory of its own. */
  private static final Pointer OWN_MEMORY = new Pointer(0);

  private final StructLayout layout;
  private final Function<Pointer, S> view;

  private StructureType(StructLayout layout, Class<S> type, Function<Pointer, S> view) {
    super(type);
    this.layout = layout;
    this.view = view;
  }

  /**
   * The type of a generated class.
   *
   * @param view makes a view of the memory at an address
   */
  public static <S extends NativeStructure> StructureType<S> of(
      StructLayout layout, Class<S> type, Function<Pointer, S> view) {
    return new StructureType<>(layout, type, view);
  }

  /** The type of an array's elements, where they are only copied. */
  public static StructureType<NativeStructure> of(NativeStructure element) {
    return of(element.layout(), NativeStructure.class, null);
  }

  @Override
  public int size() {
    return layout.size();
  }

  @Override
  public S load(StructureMemory memory, long offset) {
    return memory.views().part(this, offset, () -> view.apply(memory.share(offset, size())));
  }

  /** A view with the bounds of the whole array. */
  @Override
  protected S loadElement(StructureMemory memory, long begin, int length, int index) {
    long offset = begin + (long) index * size();
    return memory
        .views()
        .part(
            this,
            offset,
            () -> {
              S element = view.apply(memory.share(offset, size()));
              element.memory().joinBlock(memory.share(begin, (long) length * size()));
              return element;
            });
  }

  /**
   * Copies a structure.
   *
   * @throws NullPointerException when there is none
   */
  @Override
  public void store(StructureMemory memory, long offset, S value, String label) {
    if (value == null) {
      throw new NullPointerException(label + " must not be null");
    }
    memory.copyFrom(value.memory(), offset);
  }

  /** A view of memory of the library's; null for NULL. */
  public S view(long address) {
    return address == 0 ? null : view.apply(new Pointer(address));
  }

  /**
   * As the other overload, but {@code known} if that is what is at the address.
   *
   * @param known may be null
   */
  public S view(long address, S known) {
    return known != null && known.address() == address ? known : view(address);
  }

  /** A copy of a structure; null for NULL. */
  public S copy(long address) {
    return address == 0 ? null : copy(address, view.apply(OWN_MEMORY));
  }

  /** Copies a structure into {@code target}, and returns that. */
  public <T extends S> T copy(long address, T target) {
    target.memory().copyFrom(address, 0, size());
    return target;
  }

  /** Copies of structures, in a block as {@code toArray} makes it. */
  @Override
  public S[] copy(long address, long count, String label) {
    if (address == 0 || count == 0) {
      return address == 0 ? null : newArray(0);
    }
    int bytes = Math.multiplyExact(ElementType.checkedLength(count, label), size());
    StructureMemory copy = StructureMemory.ofSize(bytes, layout.alignment());
    copy.copyFrom(address, 0, bytes);
    return block(copy, (int) count);
  }

  /** Like {@link #copy(long, long, String)}, but views of the structures. */
  public S[] views(long address, long count, String label) {
    if (address == 0) {
      return null;
    }
    int length = ElementType.checkedLength(count, label);
    return block(StructureMemory.at(address, (long) length * size()), length);
  }

  /** Views of the structures in a block. */
  private S[] block(StructureMemory memory, int length) {
    S[] all = newArray(length);
    for (int i = 0; i < length; i++) {
      all[i] = view.apply(memory.share((long) i * size(), size()));
      all[i].memory().joinBlock(memory);
    }
    return all;
  }

  /**
   * The address of a block of structures: the array itself if it is a block, as {@code toArray}
   * makes it; else a copy.
   *
   * @throws NullPointerException when an element is null
   */
  @Override
  public long copyIn(Scratch scratch, S[] array, String label) {
    if (array == null) {
      return 0;
    }
    for (int i = 0; i < array.length; i++) {
      requireNonNull(array[i], label, i);
    }
    if (isBlock(array)) {
      return array[0].address();
    }
    long address = room(scratch, array.length);
    for (int i = 0; i < array.length; i++) {
      byte[] content = array[i].memory().getByteArray(0, size());
      new Pointer(address).write((long) i * size(), content, 0, size());
    }
    return address;
  }

  /** Whether structures lie one behind the other. */
  boolean isBlock(NativeStructure[] array) {
    for (int i = 1; i < array.length; i++) {
      if (array[i].address() != array[0].address() + (long) i * size()) {
        return false;
      }
    }
    return array.length > 0;
  }

  static void requireNonNull(NativeStructure element, String label, int index) {
    if (element == null) {
      throw new NullPointerException("%s[%d] must not be null".formatted(label, index));
    }
  }

  @Override
  public long room(Scratch scratch, int length) {
    int slack = layout.alignment() > Scratch.ALIGNMENT ? layout.alignment() - 1 : 0;
    long address = scratch.allocateZeroed(Math.addExact(bytes(length), slack));
    return (address + slack) & ~(long) slack;
  }

  /** Copies structures from a block; elements that are null are created. */
  @Override
  public void load(Pointer memory, long offset, S[] array, int count) {
    long place = Pointer.nativeValue(memory) + offset;
    for (int i = 0; i < count; i++, place += size()) {
      if (array[i] == null) {
        array[i] = copy(place);
      } else if (array[i].address() != place) {
        copy(place, array[i]);
      }
    }
  }

  /**
   * The structure that a returned pointer leads to: an element of an array that was passed, or a
   * view of memory of the library's; null for NULL.
   *
   * @param block the address that the array was passed as
   */
  public S element(long address, long block, S[] array) {
    long offset = address - block;
    boolean isElement =
        array != null && offset >= 0 && offset % size() == 0 && offset / size() < array.length;
    return isElement ? array[(int) (offset / size())] : view(address);
  }

  /**
   * Stores an array that a callback was passed as {@link #views}: copies the structures that are
   * elsewhere to their places. Null leaves what is there.
   *
   * @param keeper keeps alive what the memory of a structure does that is at an address now
   */
  public static void storeMoved(
      NativeStructure[] array, long address, BiConsumer<StructureMemory, Long> keeper) {
    // Views may have changed places: none is overwritten before it has been copied.
    byte[][] moved = new byte[array.length][];
    for (int i = 0; i < array.length; i++) {
      if (array[i] != null && array[i].address() != address + (long) i * array[i].size()) {
        moved[i] = array[i].memory().getByteArray(0, array[i].size());
      }
    }
    for (int i = 0; i < array.length; i++) {
      if (array[i] != null) {
        long place = address + (long) i * array[i].size();
        if (moved[i] != null) {
          new Pointer(place).write(0, moved[i], 0, moved[i].length);
        }
        keeper.accept(array[i].memory(), place);
      }
    }
  }

  @Override
  protected Object shown(StructureMemory memory, long offset, boolean follow) {
    return follow ? load(memory, offset) : memory.getByteArray(offset, size());
  }
}
