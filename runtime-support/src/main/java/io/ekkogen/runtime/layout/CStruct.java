package io.ekkogen.runtime.layout;

import io.ekkogen.runtime.platform.Platform;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A C structure or union.
 *
 * @param isUnion whether it is a union
 * @param pack the maximum alignment of members, in bytes, as set by {@code #pragma pack}, or {@link
 *     #NATURAL}
 * @param align the minimum alignment of the structure, in bytes, as set by {@code
 *     __attribute__((aligned))} or {@code __declspec(align)}, or {@link #NATURAL}
 * @param leastSize the minimum size, in bytes, to include bytes after the last member; 0 for none
 */
public record CStruct(boolean isUnion, List<CMember> members, int pack, int align, int leastSize)
    implements CType {
  /** Alignment results from the members alone. */
  public static final int NATURAL = 0;

  /**
   * @throws IllegalArgumentException when there is no member (C has no empty structures), or an
   *     alignment is not a power of two
   */
  public CStruct {
    members = List.copyOf(members);
    if (members.stream().noneMatch(CMember::isNamed)) {
      throw new IllegalArgumentException("A C structure has at least one member");
    }
    if (Integer.bitCount(pack) > 1 || Integer.bitCount(align) > 1 || pack < 0 || align < 0) {
      throw new IllegalArgumentException("An alignment is a power of two");
    }
  }

  /** A structure with C's natural layout: each member at the next multiple of its alignment. */
  public static CStruct natural(List<? extends CType> types) {
    return new CStruct(false, types.stream().map(CMember::of).toList(), NATURAL, NATURAL, 0);
  }

  /**
   * Reads a structure or union in the notation of {@link Signature}.
   *
   * @throws IllegalArgumentException when {@code code} is not a structure or union
   */
  public static CStruct parse(String code) {
    if (TypeParser.parseType(code) instanceof CStruct struct) {
      return struct;
    }
    throw new IllegalArgumentException("Not a structure: " + code);
  }

  /** Size, alignment and offsets on one platform. */
  public StructLayout layout(Platform platform) {
    return StructLayout.of(this, platform);
  }

  /**
   * Whether the types of its members determine its layout, and each member can be addressed: there
   * are no bit-fields, explicit offsets, or explicit alignments at any depth.
   */
  public boolean isNatural() {
    return pack == NATURAL
        && align == NATURAL
        && leastSize == 0
        && members.stream()
            .allMatch(
                member -> !member.isBitField() && !member.isPlaced() && isNatural(member.type()));
  }

  private static boolean isNatural(CType type) {
    return type instanceof CArray array
        ? isNatural(array.element())
        : !(type instanceof CStruct struct) || struct.isNatural();
  }

  /** Whether it is a union, or contains one at any depth. */
  public boolean hasUnion() {
    return isUnion || members.stream().anyMatch(member -> hasUnion(member.type()));
  }

  private static boolean hasUnion(CType type) {
    return type instanceof CArray array
        ? hasUnion(array.element())
        : type instanceof CStruct struct && struct.hasUnion();
  }

  /**
   * The only scalar in a structure with a single member, at any depth; empty if there is an array,
   * a union or a bit-field. The ABI of s390x passes such a structure like the scalar.
   */
  public Optional<CScalar> onlyScalar() {
    if (isUnion || members.size() > 1 || members.get(0).isBitField()) {
      return Optional.empty();
    }
    CType type = members.get(0).type();
    return type instanceof CStruct struct
        ? struct.onlyScalar()
        : type instanceof CScalar scalar ? Optional.of(scalar) : Optional.empty();
  }

  @Override
  public int size(Platform platform) {
    return layout(platform).size();
  }

  @Override
  public int alignment(Platform platform) {
    return layout(platform).alignment();
  }

  @Override
  public int requiredAlignment() {
    return members.stream()
        .mapToInt(member -> member.type().requiredAlignment())
        .reduce(align, Math::max);
  }

  @Override
  public CStruct fixed(Platform platform) {
    List<CMember> fixed = members.stream().map(member -> member.fixed(platform)).toList();
    return new CStruct(isUnion, fixed, pack, align, leastSize);
  }

  @Override
  public Class<?> carrier() {
    return long.class;
  }

  @Override
  public String code() {
    return (isUnion ? "<" : "{")
        + (pack == NATURAL ? "" : "!" + pack + " ")
        + (align == NATURAL ? "" : "^" + align + " ")
        + (leastSize == 0 ? "" : "#" + leastSize + " ")
        + members.stream().map(CMember::code).collect(Collectors.joining())
        + (isUnion ? ">" : "}");
  }
}
