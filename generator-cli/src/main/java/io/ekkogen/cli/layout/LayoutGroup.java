package io.ekkogen.cli.layout;

import io.ekkogen.layout.StructureLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The layouts of one structure that are the same on several platforms. */
record LayoutGroup(List<StructureLayout> layouts) {
  /** Groups layouts, in their order. */
  static List<LayoutGroup> of(List<StructureLayout> layouts) {
    List<LayoutGroup> groups = new ArrayList<>();
    for (StructureLayout layout : layouts) {
      groups.stream()
          .filter(group -> isSame(group.first(), layout))
          .findFirst()
          .orElseGet(
              () -> {
                groups.add(new LayoutGroup(new ArrayList<>()));
                return groups.get(groups.size() - 1);
              })
          .layouts
          .add(layout);
    }
    return groups;
  }

  private static boolean isSame(StructureLayout one, StructureLayout other) {
    return one.name().equals(other.name())
        && one.size() == other.size()
        && one.alignment() == other.alignment()
        && one.fields().equals(other.fields());
  }

  StructureLayout first() {
    return layouts.get(0);
  }

  /** The platforms, separated by commas. */
  String platforms() {
    return layouts.stream().map(it -> it.platform().key()).collect(Collectors.joining(", "));
  }

  /** The title: {@code struct Point on linux/x64: 16 bytes, aligned to 8}. */
  String title() {
    StructureLayout structure = first();
    return "%s %s on %s: %s, aligned to %d"
        .formatted(
            structure.keyword(),
            structure.name(),
            platforms(),
            LayoutText.count(structure.size(), "byte"),
            structure.alignment());
  }
}
