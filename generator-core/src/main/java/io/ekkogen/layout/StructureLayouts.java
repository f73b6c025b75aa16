package io.ekkogen.layout;

import io.ekkogen.layout.StructureLayout.BitRange;
import io.ekkogen.layout.StructureLayout.FieldPlace;
import io.ekkogen.layout.StructureLayout.ShorterOrder;
import io.ekkogen.model.CPrototype;
import io.ekkogen.model.Library;
import io.ekkogen.model.type.Struct;
import io.ekkogen.runtime.layout.CMember;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.StructLayout;
import io.ekkogen.runtime.platform.Platform;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Converts the results of the layout engine to a description for people and tools. */
public final class StructureLayouts {
  private final Struct struct;
  private final Platform platform;
  private final CStruct type;
  private final Map<Integer, Struct.Field> named = new HashMap<>();

  private StructureLayouts(Struct struct, Platform platform) {
    this.struct = struct;
    this.platform = platform;
    type = struct.layout();
    struct.fields().forEach(field -> named.put(field.member(), field));
  }

  /** The layouts of {@code library}'s structures, each on all platforms in turn. */
  public static List<StructureLayout> of(Library library, List<Platform> platforms) {
    return library.structs().stream()
        .flatMap(
            struct ->
                platforms.stream().map(platform -> new StructureLayouts(struct, platform).layout()))
        .toList();
  }

  private StructureLayout layout() {
    StructLayout layout = type.layout(platform);
    List<FieldPlace> fields = new ArrayList<>();
    for (int i = 0; i < type.members().size(); i++) {
      CMember member = type.members().get(i);
      BitRange place = new BitRange(layout.bitOffset(i), member.width(platform));
      Struct.Field field = named.get(i);
      fields.add(
          field == null
              ? new FieldPlace("", CPrototype.unnamed(member), place, true)
              : new FieldPlace(
                  field.name(), CPrototype.of(field).characters(), place, member.isBitField()));
    }
    boolean isExplicit = type.members().stream().anyMatch(CMember::isPlaced);
    return new StructureLayout(
        struct.name(),
        type.isUnion(),
        isExplicit,
        platform,
        layout.size(),
        layout.alignment(),
        fields,
        padding(fields, (long) layout.size() * Byte.SIZE),
        isExplicit || type.isUnion() ? Optional.empty() : shorter(layout.size()));
  }

  private static List<BitRange> padding(List<FieldPlace> fields, long end) {
    List<BitRange> covered =
        fields.stream()
            .map(FieldPlace::place)
            .sorted(Comparator.comparing(BitRange::begin))
            .toList();
    List<BitRange> padding = new ArrayList<>();
    long reached = 0;
    for (BitRange place : covered) {
      add(padding, reached, place.begin());
      reached = Math.max(reached, place.end());
    }
    add(padding, reached, end);
    return padding;
  }

  private static void add(List<BitRange> padding, long begin, long end) {
    if (begin < end) {
      padding.add(new BitRange(begin, end - begin));
    }
  }

  /** Sorts the fields by descending alignment, which leaves no gaps. Bit-fields stay together. */
  private Optional<ShorterOrder> shorter(int size) {
    List<List<Integer>> groups = new ArrayList<>();
    for (int i = 0; i < type.members().size(); i++) {
      boolean joins =
          i > 0 && type.members().get(i).isBitField() && type.members().get(i - 1).isBitField();
      if (!joins) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(i);
    }
    List<Integer> order =
        groups.stream()
            .sorted(Comparator.comparing(this::alignment).reversed())
            .flatMap(List::stream)
            .toList();
    CStruct other =
        new CStruct(
            false,
            order.stream().map(type.members()::get).toList(),
            type.pack(),
            type.align(),
            type.leastSize());
    int least = other.size(platform);
    return least < size
        ? Optional.of(
            new ShorterOrder(
                least,
                order.stream().filter(named::containsKey).map(i -> named.get(i).name()).toList()))
        : Optional.empty();
  }

  private int alignment(List<Integer> members) {
    return members.stream()
        .mapToInt(i -> type.members().get(i).type().alignment(platform))
        .max()
        .orElse(1);
  }
}
