package io.ekkogen.runtime.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** The fields of a structure by name, for people and for comparisons. */
public final class FieldValues {
  private final List<String> names = new ArrayList<>();
  private final List<Object> values = new ArrayList<>();

  FieldValues() {}

  /** Adds a field. */
  public void add(String name, Object value) {
    names.add(name);
    values.add(value);
  }

  /** The values of C, for Java's signed ones. */
  public static int[] unsigned(byte[] values) {
    return values == null ? null : fill(new int[values.length], i -> Byte.toUnsignedInt(values[i]));
  }

  /** The values of C, for Java's signed ones. */
  public static int[] unsigned(short[] values) {
    return values == null
        ? null
        : fill(new int[values.length], i -> Short.toUnsignedInt(values[i]));
  }

  private static int[] fill(int[] values, IntUnaryOperator value) {
    Arrays.setAll(values, value);
    return values;
  }

  /** The values of C, for Java's signed ones. */
  public static long[] unsigned(int[] values) {
    return values == null
        ? null
        : Arrays.stream(values).mapToLong(Integer::toUnsignedLong).toArray();
  }

  /** The values of C, for Java's signed ones. */
  public static String[] unsigned(long[] values) {
    return values == null
        ? null
        : Arrays.stream(values).mapToObj(Long::toUnsignedString).toArray(String[]::new);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FieldValues that
        && Arrays.deepEquals(values.toArray(), that.values.toArray());
  }

  @Override
  public int hashCode() {
    return Arrays.deepHashCode(values.toArray());
  }

  /** <code>{x=1.0, y=2.0}</code>. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < values.size(); i++) {
      // Of arrays their elements.
      String value = Arrays.deepToString(new Object[] {values.get(i)});
      text.append(i == 0 ? "" : ", ").append(names.get(i)).append('=');
      text.append(value, 1, value.length() - 1);
    }
    return text.append('}').toString();
  }
}
