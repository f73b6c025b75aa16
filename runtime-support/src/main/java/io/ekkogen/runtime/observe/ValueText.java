package io.ekkogen.runtime.observe;

import io.ekkogen.runtime.layout.CLeaf;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.platform.Platform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** Formats raw values for people: {@code int 5}, {@code pointer 0x7f20 "text"}. */
public final class ValueText {
  private final Platform platform;
  private final ByteOrder order;

  /**
   * Creates a formatter for values of one platform.
   *
   * @param order its byte order
   */
  public ValueText(Platform platform, ByteOrder order) {
    this.platform = platform;
    this.order = order;
  }

  /** Creates a formatter for values of this platform. */
  public static ValueText here() {
    return new ValueText(Platform.current(), ByteOrder.nativeOrder());
  }

  /** The type as a mapping names it, and the value. */
  public String of(RawValue value) {
    if (value.type() instanceof CStruct struct) {
      return (struct.isUnion() ? "union " : "struct ") + content(struct, value);
    }
    String text = of((CScalar) value.type(), value.bits());
    return value.preview() == null
        ? text
        : text + ' ' + EscapedText.quoted(value.preview()) + (value.isCut() ? "…" : "");
  }

  private static String of(CScalar type, long bits) {
    return switch (type) {
      case VOID -> "void";
      case INT8 -> "sbyte " + (byte) bits;
      case UINT8 -> "byte " + (bits & 0xFF);
      case INT16 -> "short " + (short) bits;
      case UINT16 -> "ushort " + (bits & 0xFFFF);
      case INT32 -> "int " + (int) bits;
      case UINT32 -> "uint " + (bits & 0xFFFF_FFFFL);
      case INT64 -> "long " + bits;
      case FLOAT -> "float " + Float.intBitsToFloat((int) bits);
      case DOUBLE -> "double " + Double.longBitsToDouble(bits);
      case ADDRESS -> "pointer " + (bits == 0 ? "NULL" : "0x" + Long.toHexString(bits));
      case CHAR -> "char " + (byte) bits;
      case WCHAR -> "wchar " + (int) bits;
      case CLONG -> "clong " + bits;
      case CULONG -> "culong " + Long.toUnsignedString(bits);
      case SSIZE -> "ssize_t " + bits;
      case SIZE -> "size_t " + Long.toUnsignedString(bits);
    };
  }

  /** The fields of a structure if all are known and none overlap; else its bytes. */
  private String content(CStruct struct, RawValue value) {
    byte[] bytes = value.preview();
    if (bytes == null) {
      return "at 0x" + Long.toHexString(value.bits());
    }
    if (value.isCut() || struct.size(platform) != bytes.length || !struct.isNatural()) {
      return hex(bytes, value.isCut());
    }
    List<String> fields = new ArrayList<>();
    long end = 0;
    for (CLeaf leaf : CLeaf.of(struct, platform)) {
      if (leaf.bitOffset() < end) {
        return hex(bytes, false);
      }
      end = leaf.bitOffset() + leaf.width();
      fields.add(field(bytes, leaf));
    }
    return "{" + String.join(", ", fields) + "}";
  }

  private String field(byte[] bytes, CLeaf leaf) {
    ByteBuffer memory = ByteBuffer.wrap(bytes).order(order);
    int offset = (int) (leaf.bitOffset() / Byte.SIZE);
    CScalar fixed = leaf.type().fixed(platform);
    boolean isUnsigned = fixed == CScalar.UINT32 || leaf.type() == CScalar.ADDRESS;
    long bits =
        switch ((int) leaf.width()) {
          case 8 -> memory.get(offset);
          case 16 -> memory.getShort(offset);
          case 32 -> isUnsigned ? memory.getInt(offset) & 0xFFFF_FFFFL : memory.getInt(offset);
          default -> memory.getLong(offset);
        };
    return of(leaf.type(), bits);
  }

  private static String hex(byte[] bytes, boolean isCut) {
    StringJoiner text = new StringJoiner(" ", "{", isCut ? " …}" : "}");
    for (byte value : bytes) {
      text.add("%02x".formatted(value));
    }
    return text.toString();
  }
}
