package io.ekkogen.emit.java;

import com.palantir.javapoet.CodeBlock;
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
final class StructPlaces {
  private final Struct struct;
  private final Map<Platform, StructLayout> targets;
  private final boolean sameOffsets;

  private StructPlaces(Struct struct, Map<Platform, StructLayout> targets, boolean sameOffsets) {
    this.struct = struct;
    this.targets = targets;
    this.sameOffsets = sameOffsets;
  }

  static StructPlaces of(Library library, Struct struct) {
    CStruct layout = struct.layout();
    Map<Platform, StructLayout> targets = new LinkedHashMap<>();
    library.artifacts().stream()
        .flatMap(LibraryArtifact::platforms)
        .forEach(platform -> targets.put(platform, layout.layout(platform)));
    // An explicit path can load the library on any platform, so all of them must agree.
    Set<List<Integer>> offsets = new LinkedHashSet<>();
    for (OperatingSystem os : OperatingSystem.values()) {
      for (Architecture arch : Architecture.values()) {
        offsets.add(layout.layout(new Platform(os, arch)).offsets());
      }
    }
    return new StructPlaces(struct, targets, offsets.size() == 1);
  }

  /** The offset as an expression. */
  CodeBlock offset(Struct.Field field) {
    int index = struct.fields().indexOf(field);
    return sameOffsets
        ? CodeBlock.of("$L", anyTarget().offset(index))
        : CodeBlock.of("LAYOUT.offset($L)", index);
  }

  /** {@code 16 bytes, aligned to 8, on every target}. */
  String describeStruct() {
    return describe(layout -> layout.size(), " bytes", "")
        + ", "
        + describe(layout -> layout.alignment(), "", "aligned to ")
        + (targets.values().stream().distinct().count() == 1 ? ", on every target" : "");
  }

  /** {@code Offset 8}. */
  String describeOffset(Struct.Field field) {
    int index = struct.fields().indexOf(field);
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
            .map(entry -> entry.getKey() + unit + " on " + String.join(" and ", entry.getValue()))
            .collect(Collectors.joining(", "))
        + ", "
        + most
        + unit
        + " elsewhere";
  }

  private StructLayout anyTarget() {
    return targets.values().iterator().next();
  }
}
