package io.ekkogen.emit;

import io.ekkogen.model.Library;
import io.ekkogen.model.LibraryArtifact;
import io.ekkogen.model.Struct;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.StructLayout;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Where the fields of one structure lie: as numbers where every platform agrees, else as questions
 * to the layout engine at run time.
 */
public final class StructPlaces {
  private final Struct struct;
  private final Map<Platform, StructLayout> targets;
  private final boolean sameEverywhere;

  private StructPlaces(Struct struct, Map<Platform, StructLayout> targets, boolean sameEverywhere) {
    this.struct = struct;
    this.targets = targets;
    this.sameEverywhere = sameEverywhere;
  }

  /** The places of the fields of {@code struct} on the platforms of {@code library}. */
  public static StructPlaces of(Library library, Struct struct) {
    CStruct layout = struct.layout();
    Map<Platform, StructLayout> targets = new LinkedHashMap<>();
    library.artifacts().stream()
        .flatMap(LibraryArtifact::platforms)
        .forEach(platform -> targets.put(platform, layout.layout(platform)));
    // An explicit path can load the library on any platform, so all of them must agree.
    Set<List<Integer>> shapes = new LinkedHashSet<>();
    for (OperatingSystem os : OperatingSystem.values()) {
      for (Architecture arch : Architecture.values()) {
        StructLayout there = layout.layout(new Platform(os, arch));
        List<Integer> shape = new ArrayList<>(there.offsets());
        shape.add(there.size());
        shapes.add(shape);
      }
    }
    return new StructPlaces(struct, targets, shapes.size() == 1);
  }

  /**
   * Whether size and offsets are the same on every platform, so that source code can have them as
   * numbers; else it must ask the layout engine at run time.
   */
  public boolean sameEverywhere() {
    return sameEverywhere;
  }

  /** The offset of a field, where it is the same everywhere. */
  public int offset(Struct.Field field) {
    return anyTarget().offset(index(field));
  }

  /** The size, where it is the same everywhere. */
  public int size() {
    return anyTarget().size();
  }

  /** The place of a field in the structure's order. */
  public int index(Struct.Field field) {
    return struct.fields().indexOf(field);
  }

  /** {@code 16 bytes, aligned to 8, on every target}. */
  public String describeStruct() {
    boolean same = targets.values().stream().distinct().count() == 1;
    return describe(StructLayout::size, " bytes", "")
        + (same ? ", " : "; ")
        + describe(StructLayout::alignment, "", "aligned to ")
        + (same ? ", on every target" : "");
  }

  /** {@code Offset 8}. */
  public String describeOffset(Struct.Field field) {
    int index = index(field);
    return describe(layout -> layout.offset(index), "", "Offset ");
  }

  /** One number, or the platforms of each, the most common number last. */
  private String describe(ToIntFunction<StructLayout> property, String unit, String before) {
    Map<Integer, List<String>> byValue = new LinkedHashMap<>();
    targets.forEach(
        (platform, layout) ->
            byValue
                .computeIfAbsent(property.applyAsInt(layout), value -> new ArrayList<>())
                .add(platform.key()));
    if (byValue.size() == 1) {
      return before + byValue.keySet().iterator().next() + unit;
    }
    List<Map.Entry<Integer, List<String>>> ordered = new ArrayList<>(byValue.entrySet());
    ordered.sort((a, b) -> a.getValue().size() - b.getValue().size());
    int most = ordered.remove(ordered.size() - 1).getKey();
    return before
        + ordered.stream()
            .map(entry -> entry.getKey() + unit + " on " + enumerate(entry.getValue()))
            .collect(Collectors.joining(", "))
        + ", "
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
