package io.ekkogen.runtime.layout;

import io.ekkogen.runtime.platform.Platform;

/**
 * A member of a structure.
 *
 * @param bits the width of a bit-field, or {@link #NO_BITS}; an unnamed bit-field of width 0 ends a
 *     unit
 * @param isNamed whether a bit-field has a name; an unnamed one takes space, but on most platforms
 *     does not affect alignment
 * @param offset the explicit offset in bytes, or {@link #PLACED} by the platform's rules
 */
public record CMember(CType type, int bits, boolean isNamed, int offset) {
  public static final int NO_BITS = -1;
  public static final int PLACED = -1;

  public CMember {
    if (bits != NO_BITS && !(type instanceof CScalar)) {
      throw new IllegalArgumentException("A bit-field is an integer");
    }
    if (bits < NO_BITS || bits == 0 && isNamed || offset < PLACED) {
      throw new IllegalArgumentException("No member of C is " + type.code() + ":" + bits);
    }
  }

  /** Creates a member that is placed by the platform's rules. */
  public static CMember of(CType type) {
    return new CMember(type, NO_BITS, true, PLACED);
  }

  /** Creates a bit-field. */
  public static CMember bitField(CScalar type, int bits, boolean isNamed) {
    return new CMember(type, bits, isNamed, PLACED);
  }

  /** This member at an explicit offset, in bytes. */
  public CMember at(int place) {
    return new CMember(type, bits, isNamed, place);
  }

  public boolean isBitField() {
    return bits != NO_BITS;
  }

  /** Whether the member has an explicit offset. */
  public boolean isPlaced() {
    return offset != PLACED;
  }

  CMember fixed(Platform platform) {
    return new CMember(type.fixed(platform), bits, isNamed, offset);
  }

  /** The width of the member in bits. */
  public long width(Platform platform) {
    return isBitField() ? bits : (long) type.size(platform) * Byte.SIZE;
  }

  /** The notation of {@link Signature}. */
  public String code() {
    String width = isBitField() ? (isNamed ? ":" : ".") + bits : "";
    return (isPlaced() ? "@" + offset + " " : "") + type.code() + width;
  }
}
