package io.ekkogen.emit;

import io.ekkogen.model.Library;
import io.ekkogen.model.LibraryArtifact;
import io.ekkogen.model.type.Struct;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.StructLayout;
import io.ekkogen.runtime.platform.Platform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where the fields of one structure lie: as numbers where every platform agrees, else as questions
 * to the layout engine at run time.
 */
public final class StructPlaces {
  /** The default alignment of memory, in bytes. */
  private static final int MEMORY_ALIGNMENT = 16;

  private final Map<Platform, StructLayout> targets;
  private final boolean sameEverywhere;

  private StructPlaces(Map<Platform, StructLayout> targets, boolean sameEverywhere) {
    this.targets = targets;
    this.sameEverywhere = sameEverywhere;
  }

  /** Computes the offsets for the platforms of {@code library}. */
  public static StructPlaces of(Library library, Struct struct) {
    CStruct layout = struct.layout();
    Map<Platform, StructLayout> targets = new LinkedHashMap<>();
    library.artifacts().stream()
        .flatMap(LibraryArtifact::platforms)
        .forEach(platform -> targets.put(platform, layout.layout(platform)));
    // An explicit path can load the library on any platform, so all of them must agree.
    Set<List<Long>> shapes = new LinkedHashSet<>();
    for (Platform platform : Platform.all()) {
      StructLayout there = layout.layout(platform);
      List<Long> shape = new ArrayList<>(there.bitOffsets());
      shape.add((long) there.size());
      shapes.add(shape);
    }
    return new StructPlaces(targets, shapes.size() == 1);
  }

  /**
   * Whether size and offsets are the same on every platform, so that source code can have them as
   * numbers; else it must ask the layout engine at run time.
   */
  public boolean sameEverywhere() {
    return sameEverywhere;
  }

  /** The offset of a field, if it is the same on all platforms. */
  public int offset(Struct.Field field) {
    return anyTarget().offset(field.member());
  }

  /** As {@link #offset}, in bits. */
  public long bitOffset(Struct.Field field) {
    return anyTarget().bitOffset(field.member());
  }

  /** The size, if it is the same on all platforms. */
  public int size() {
    return anyTarget().size();
  }

  /** The alignment if it exceeds the default; it is then the same on all platforms. */
  public OptionalInt alignment() {
    int alignment = anyTarget().alignment();
    return alignment > MEMORY_ALIGNMENT ? OptionalInt.of(alignment) : OptionalInt.empty();
  }

  /** {@code 16 bytes, aligned to 8, on every target}. */
  public String describeStruct() {
    boolean same = targets.values().stream().distinct().count() == 1;
    return describe(StructLayout::size, " bytes", "")
        + (same ? ", " : "; ")
        + describe(StructLayout::alignment, "", "aligned to ")
        + (same ? ", on every target" : "");
  }

  /** {@code Offset 8}, of a bit-field {@code Offset 8, bits 3 to 5}. */
  public String describePlace(Struct.Field field) {
    int member = field.member();
    return field.bits().isEmpty()
        ? describe(layout -> layout.offset(member), "", "Offset ")
        : describe(layout -> bits(layout, field), "", "Offset ");
  }

  private static String bits(StructLayout layout, Struct.Field field) {
    int first = (int) (layout.bitOffset(field.member()) % Byte.SIZE);
    int last = first + field.bits().getAsInt() - 1;
    return layout.offset(field.member())
        + (first == last ? ", bit " + first : ", bits " + first + " to " + last);
  }

  /** The value, or each value with its platforms, the most common one last. */
  private String describe(Function<StructLayout, Object> property, String unit, String before) {
    Map<Object, List<String>> byValue = new LinkedHashMap<>();
    targets.forEach(
        (platform, layout) ->
            byValue
                .computeIfAbsent(property.apply(layout), value -> new ArrayList<>())
                .add(platform.key()));
    if (byValue.size() == 1) {
      return before + byValue.keySet().iterator().next() + unit;
    }
    List<Map.Entry<Object, List<String>>> ordered = new ArrayList<>(byValue.entrySet());
    ordered.sort((a, b) -> a.getValue().size() - b.getValue().size());
    Object most = ordered.remove(ordered.size() - 1).getKey();
    // Bits have a comma of their own.
    String separator = most.toString().contains(",") ? "; " : ", ";
    return before
        + ordered.stream()
            .map(entry -> entry.getKey() + unit + " on " + enumerate(entry.getValue()))
            .collect(Collectors.joining(separator))
        + separator
        + most
        + unit
        + " elsewhere";
  }

  /** {@code a, b and c}. */
  private static String enumerate(List<String> names) {
    int last = names.size() - 1;
    return last == 0
        ? names.get(0)
        : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  private StructLayout anyTarget() {
    return targets.values().iterator().next();
  }
}
