package io.ekkogen.runtime.structure.jna;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CLeaf;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.StructLayout;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.Platform;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The fields from which JNA works out how a structure is passed by value: one of {@link JnaSlots}
 * for each scalar, at any depth, as calling conventions do not look at how structures are nested.
 */
public final class JnaFields {
  private static final Map<Class<?>, List<Field>> SLOTS =
      Arrays.stream(JnaSlots.class.getFields())
          .sorted(Comparator.comparing(Field::getName))
          .collect(Collectors.groupingBy(Field::getType));

  /** Every scalar takes a byte, so that larger ones need more slots than there are. */
  private static final int LARGEST = 1024;

  private final Platform platform;

  /** Whether floating-point numbers are described as what they are. */
  private final boolean hasFloats;

  private final Map<Class<?>, Iterator<Field>> free = new HashMap<>();
  private final List<Field> fields = new ArrayList<>();
  private long end;

  private JnaFields(Platform platform, boolean hasFloats) {
    this.platform = platform;
    this.hasFloats = hasFloats;
    SLOTS.forEach((type, slots) -> free.put(type, slots.iterator()));
  }

  /** The fields; empty where JNA cannot pass such a structure by value. */
  public static Optional<List<Field>> of(StructLayout layout) {
    CStruct struct = layout.struct();
    if (!struct.isNatural() || struct.hasUnion() || layout.size() > LARGEST) {
      return Optional.empty();
    }
    return of(struct, Platform.current());
  }

  static Optional<List<Field>> of(CStruct struct, Platform platform) {
    List<CLeaf> leaves = CLeaf.of(struct, platform);
    // For JNA an array of one number is like the number, but for the ABI of s390x it is not.
    boolean isArray =
        platform.arch() == Architecture.S390X
            && leaves.size() == 1
            && struct.onlyScalar().isEmpty();
    JnaFields fields = new JnaFields(platform, !isArray);
    for (CLeaf leaf : leaves) {
      if (!fields.add(leaf)) {
        return Optional.empty();
      }
    }
    return Optional.of(fields.fields);
  }

  private boolean add(CLeaf leaf) {
    CScalar type = leaf.type().fixed(platform);
    long offset = leaf.bitOffset() / Byte.SIZE;
    int alignment = type.alignment(platform);
    // The end of a nested structure may be padding that JNA does not know of.
    while ((end + alignment - 1) / alignment * alignment < offset) {
      if (!take(byte.class, 1)) {
        return false;
      }
    }
    end = offset;
    return take(javaType(type), type.size(platform));
  }

  private boolean take(Class<?> type, int size) {
    Iterator<Field> slots = free.get(type);
    if (!slots.hasNext()) {
      return false;
    }
    fields.add(slots.next());
    end += size;
    return true;
  }

  private Class<?> javaType(CScalar type) {
    return switch (type) {
      case FLOAT -> hasFloats ? float.class : int.class;
      case DOUBLE -> hasFloats ? double.class : long.class;
      case ADDRESS -> Pointer.class;
      default ->
          switch (type.size(platform)) {
            case Byte.BYTES -> byte.class;
            case Short.BYTES -> short.class;
            case Integer.BYTES -> int.class;
            default -> long.class;
          };
    };
  }
}
