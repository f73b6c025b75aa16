package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.FieldMapping;
import io.ekkogen.mapping.Mapping.StructMapping;
import io.ekkogen.mapping.StructKind;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Type;
import io.ekkogen.runtime.layout.CMember;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.Disagreement;
import io.ekkogen.runtime.layout.StructLayout;
import io.ekkogen.runtime.platform.Platform;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Lays out structures, and reports those whose layout is invalid or uncertain.
 *
 * @param platforms the platforms of the mapping's artifacts
 */
record StructLayouts(Set<Platform> platforms, Diagnostics diagnostics) {
  /**
   * The maximum length of a layout's notation, which is part of signatures, and text in a class
   * file of at most 65,535 bytes.
   */
  private static final int LONGEST = 30_000;

  /**
   * A layout.
   *
   * @param overlapping the members that share bytes with others on any platform
   */
  record Placed(CStruct layout, BitSet overlapping) {
    boolean overlaps(int member) {
      return overlapping.get(member);
    }
  }

  /** Lays out a structure whose fields have these types; empty after a report. */
  Optional<Placed> of(StructMapping struct, List<Type> types) {
    List<CMember> members = new ArrayList<>();
    int length = 0;
    for (int i = 0; i < types.size() && length <= LONGEST; i++) {
      CMember member = member(struct.fields().get(i), types.get(i));
      members.add(member);
      length += member.code().length();
    }
    if (length > LONGEST) {
      diagnostics.report(
          DiagnosticCode.CLASS_FILE_LIMIT,
          struct.name().location(),
          struct.noun() + " \"" + struct.name().value() + "\" is too large for Java",
          "fewer fields, in it and in the structures that it contains");
      return Optional.empty();
    }
    if (members.stream().noneMatch(CMember::isNamed)) {
      diagnostics.report(
          DiagnosticCode.EMPTY_STRUCT,
          struct.name().location(),
          struct.noun() + " \"" + struct.name().value() + "\" has no fields that have a name",
          "at least one");
      return Optional.empty();
    }
    CStruct layout =
        new CStruct(
            struct.kind() == StructKind.UNION,
            members,
            value(struct.pack()),
            value(struct.align()),
            value(struct.size()));
    if (!fits(struct, layout)) {
      return Optional.empty();
    }
    checkSize(struct, layout);
    platforms.stream()
        .flatMap(platform -> Disagreement.about(layout, platform).stream())
        .findFirst()
        .ifPresent(disagreement -> report(struct, disagreement));
    return Optional.of(new Placed(layout, overlapping(layout)));
  }

  private static int value(Optional<Located<Integer>> number) {
    return number.map(Located::value).orElse(CStruct.NATURAL);
  }

  private static CMember member(FieldMapping field, Type type) {
    if (field.bits().isPresent()) {
      return CMember.bitField(
          (CScalar) type.raw(), field.bits().get().value(), field.name().isPresent());
    }
    CMember member = CMember.of(type.raw());
    return field.offset().map(offset -> member.at(offset.value())).orElse(member);
  }

  /** The width of a bit-field. */
  static OptionalInt bits(FieldMapping field) {
    return field.bits().map(bits -> OptionalInt.of(bits.value())).orElse(OptionalInt.empty());
  }

  /** Reports a bit-field that is wider than its type. */
  void checkWidth(FieldMapping field, Type type) {
    if (field.bits().isEmpty()) {
      return;
    }
    Located<Integer> bits = field.bits().get();
    ScalarType scalar = type.scalar().orElseThrow();
    platforms.stream()
        .filter(platform -> bits.value() > scalar.width(platform))
        .findFirst()
        .ifPresent(
            platform ->
                diagnostics.report(
                    DiagnosticCode.BAD_LAYOUT,
                    bits.location(),
                    "%d bits of %s, which has %d%s"
                        .formatted(
                            bits.value(),
                            Quoted.of(field.type().value()),
                            scalar.width(platform),
                            scalar.isWide() ? " on " + platform : ""),
                    "at most " + scalar.width(platform)));
  }

  /** Reports an explicit structure whose {@code size} is smaller than its fields. */
  private void checkSize(StructMapping struct, CStruct layout) {
    if (struct.size().isEmpty()) {
      return;
    }
    Located<Integer> size = struct.size().get();
    platforms.stream().mapToLong(platform -> end(layout, platform)).max().stream()
        .filter(end -> end > size.value())
        .forEach(
            end ->
                diagnostics.report(
                    DiagnosticCode.BAD_LAYOUT,
                    size.location(),
                    "%s %s has fields up to byte %d"
                        .formatted(struct.noun(), Quoted.of(struct.name().value()), end),
                    "a size of at least " + end));
  }

  /** The end of the last field. */
  private static long end(CStruct layout, Platform platform) {
    StructLayout there = layout.layout(platform);
    return IntStream.range(0, layout.members().size())
        .mapToLong(i -> (long) there.offset(i) + layout.members().get(i).type().size(platform))
        .max()
        .orElseThrow();
  }

  private boolean fits(StructMapping struct, CStruct layout) {
    try {
      Platform.all().forEach(layout::layout);
      return true;
    } catch (ArithmeticException tooLarge) {
      diagnostics.report(
          DiagnosticCode.STRUCT_TOO_LARGE,
          struct.name().location(),
          struct.noun() + " \"" + struct.name().value() + "\" has over 2147483647 bytes",
          "at most 2147483647 bytes; \"IntPtr\" or \"T*\" for data outside it");
      return false;
    }
  }

  private void report(StructMapping struct, Disagreement disagreement) {
    Located<String> place = struct.fields().get(disagreement.member()).place();
    diagnostics.report(
        DiagnosticCode.COMPILERS_DISAGREE,
        place.location(),
        disagreement.text(),
        Optional.of(disagreement.expected()),
        Optional.empty());
  }

  private static BitSet overlapping(CStruct struct) {
    int count = struct.members().size();
    BitSet overlapping = new BitSet(count);
    if (struct.isUnion() || struct.members().stream().anyMatch(CMember::isPlaced)) {
      for (Platform platform : Platform.all()) {
        addOverlapping(struct, platform, overlapping);
      }
    }
    return overlapping;
  }

  /**
   * Marks overlapping members: ordered by offset, a member overlaps if an earlier one ends after
   * its start.
   */
  private static void addOverlapping(CStruct struct, Platform platform, BitSet overlapping) {
    StructLayout layout = struct.layout(platform);
    List<Integer> order =
        IntStream.range(0, struct.members().size())
            .boxed()
            .sorted(Comparator.comparing(layout::bitOffset))
            .toList();
    long furthest = 0;
    int reaching = -1;
    for (int member : order) {
      if (reaching >= 0 && layout.bitOffset(member) < furthest) {
        overlapping.set(member);
        overlapping.set(reaching);
      }
      long end = layout.bitOffset(member) + struct.members().get(member).width(platform);
      if (end > furthest) {
        furthest = end;
        reaching = member;
      }
    }
  }
}
