package io.ekkogen.layout;

import io.ekkogen.runtime.platform.Platform;
import java.util.List;
import java.util.Optional;

/**
 * A structure or union as C compilers lay it out for one platform.
 *
 * @param isExplicit whether the mapping says where the fields are
 * @param size in bytes
 * @param alignment in bytes
 * @param fields as declared
 * @param padding what no field covers, from the begin to the end
 * @param shorter an order of the fields in which they take less room
 */
public record StructureLayout(
    String name,
    boolean isUnion,
    boolean isExplicit,
    Platform platform,
    int size,
    int alignment,
    List<FieldPlace> fields,
    List<BitRange> padding,
    Optional<ShorterOrder> shorter) {

  public StructureLayout {
    fields = List.copyOf(fields);
    padding = List.copyOf(padding);
  }

  /** {@code struct} or {@code union}. */
  public String keyword() {
    return isUnion ? "union" : "struct";
  }

  /**
   * A field.
   *
   * @param name empty for a bit-field that only takes room
   * @param declaration as C has it
   */
  public record FieldPlace(String name, String declaration, BitRange place, boolean isBitField) {}

  /**
   * Bits of a structure.
   *
   * @param begin from the structure's begin
   * @param length how many
   */
  public record BitRange(long begin, long length) {

    /** The first bit behind it. */
    public long end() {
      return begin + length;
    }

    /** Whether it begins and ends with a byte. */
    public boolean isBytes() {
      return begin % Byte.SIZE == 0 && length % Byte.SIZE == 0;
    }
  }

  /**
   * An order of the fields in which they take less room.
   *
   * @param size in bytes
   * @param fields their names
   */
  public record ShorterOrder(int size, List<String> fields) {

    public ShorterOrder {
      fields = List.copyOf(fields);
    }
  }
}
