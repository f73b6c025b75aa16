package io.ekkogen.runtime.structure;

import com.sun.jna.Pointer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The structures that were found in, or through, the memory of another: each time the same objects.
 */
final class Views {
  private final Map<Place, NativeStructure> parts = new HashMap<>(4);
  private final Map<Place, NativeStructure> pointees = new HashMap<>(4);

  /** Fields of several types may share bytes. */
  private record Place(NativeType<?> type, long offset) {}

  /** The structure that lies at {@code offset}. */
  <S extends NativeStructure> S part(StructureType<S> type, long offset, Supplier<S> view) {
    Place place = new Place(type, offset);
    NativeStructure known = parts.get(place);
    if (known != null) {
      return type.cast(known);
    }
    S made = view.get();
    parts.put(place, made);
    return made;
  }

  /** The structure that the pointer at {@code offset} points at. */
  <S extends NativeStructure> S pointee(
      StructurePointerType<S> type, long offset, Pointer pointer, Function<Pointer, S> view) {
    Place place = new Place(type, offset);
    NativeStructure known = pointees.get(place);
    if (known != null && known.address() == Pointer.nativeValue(pointer)) {
      return type.cast(known);
    }
    S made = view.apply(pointer);
    pointees.put(place, made);
    return made;
  }

  /** Moves the parts along with a structure that has been given other memory. */
  void moveTo(StructureMemory memory) {
    parts.forEach((place, part) -> part.moveTo(memory, place.offset));
  }
}
