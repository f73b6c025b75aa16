package io.ekkogen.runtime.structure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * The objects that have to stay alive because their address is in a structure's memory, by its
 * offset: text, structures, handles, pointers that own their memory. A view of a part of the memory
 * shares those of the whole.
 */
final class Attachments {
  private final Attachments whole;
  private final long begin;
  private TreeMap<Long, Object> objects;

  /** Of a structure that is not part of another. */
  Attachments() {
    whole = this;
    begin = 0;
  }

  private Attachments(Attachments whole, long begin) {
    this.whole = whole;
    this.begin = begin;
  }

  /** Those of the part that begins at {@code offset}. */
  Attachments from(long offset) {
    return new Attachments(whole, begin + offset);
  }

  /** Keeps {@code object} until another, or null, takes its place. */
  void put(long offset, Object object) {
    if (object != null) {
      if (whole.objects == null) {
        whole.objects = new TreeMap<>();
      }
      whole.objects.put(begin + offset, object);
    } else if (whole.objects != null) {
      whole.objects.remove(begin + offset);
    }
  }

  /** What is at {@code offset}, if it is a {@code type}; else null. */
  <T> T get(long offset, Class<T> type) {
    Object object = whole.objects == null ? null : whole.objects.get(begin + offset);
    return type.isInstance(object) ? type.cast(object) : null;
  }

  /** Gives those of the first {@code length} bytes, by their offsets. */
  void forEach(long length, BiConsumer<Long, Object> action) {
    if (whole.objects != null) {
      whole
          .objects
          .subMap(begin, begin + length)
          .forEach((place, object) -> action.accept(place - begin, object));
    }
  }

  boolean isEmpty() {
    return whole.objects == null || whole.objects.isEmpty();
  }

  /** Lets go of those of the first {@code length} bytes. */
  void clear(int length) {
    if (whole.objects != null) {
      whole.objects.subMap(begin, begin + length).clear();
    }
  }

  /** Takes over the first {@code length} bytes' worth of {@code other}, for {@code offset}. */
  void copyFrom(Attachments other, int length, long offset) {
    Map<Long, Object> taken = new LinkedHashMap<>();
    other.forEach(length, taken::put);
    from(offset).clear(length);
    taken.forEach((place, object) -> put(place + offset, object));
  }
}
