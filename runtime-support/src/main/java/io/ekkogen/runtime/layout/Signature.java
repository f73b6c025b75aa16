package io.ekkogen.runtime.layout;

import io.ekkogen.runtime.platform.Platform;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/**
 * The raw signature of a C function, written like a method descriptor: {@code (I{DD}A)D} takes an
 * {@code int}, a structure of two doubles by value and a pointer, and returns a double.
 *
 * <table>
 *   <caption>One character per type</caption>
 *   <tr><td>{@code V}</td><td>void</td><td>{@code I i}</td><td>int32_t, uint32_t</td></tr>
 *   <tr><td>{@code B b}</td><td>int8_t, uint8_t</td><td>{@code J}</td><td>64-bit integers</td></tr>
 *   <tr><td>{@code S s}</td><td>int16_t, uint16_t</td><td>{@code F D}</td><td>float, double</td></tr>
 *   <tr><td>{@code A}</td><td>a pointer</td><td>{@code c}</td><td>char</td></tr>
 *   <tr><td>{@code L l}</td><td>long, unsigned long</td><td>{@code W}</td><td>wchar_t</td></tr>
 *   <tr><td>{@code Z z}</td><td>ssize_t, size_t</td></tr>
 *   <tr><td><code>{…}</code></td><td>a structure of these</td><td>{@code <…>}</td><td>a union of these</td></tr>
 * </table>
 *
 * <p>In a structure, {@code [I4]} is an array of four; {@code I:3} is a bit-field of three bits,
 * and {@code I.3} an unnamed one; <code>@8 I</code> is at byte 8. Before the members, {@code !1}
 * followed by a space packs a structure to one byte, {@code ^16} aligns it to 16 bytes, and {@code
 * #64} makes it at least 64 bytes large.
 */
public record Signature(List<CType> parameters, CType result) {

  public Signature {
    parameters = List.copyOf(parameters);
  }

  /**
   * The type of a raw handle with this signature. Pointers are {@code long}; a structure by value
   * is the {@code long} address of its bytes. If a structure is returned by value, the handle
   * returns {@code void}, and its first parameter is the address for the result.
   */
  public MethodType methodType() {
    List<Class<?>> carriers = new ArrayList<>();
    if (returnsStruct()) {
      carriers.add(long.class);
    }
    for (CType parameter : parameters) {
      carriers.add(parameter.carrier());
    }
    return MethodType.methodType(returnsStruct() ? void.class : result.carrier(), carriers);
  }

  /** Whether a structure is returned by value. */
  public boolean returnsStruct() {
    return result instanceof CStruct;
  }

  /** This signature with types of fixed width, which linkers require. */
  public Signature fixed(Platform platform) {
    List<CType> fixed = new ArrayList<>();
    for (CType parameter : parameters) {
      fixed.add(parameter.fixed(platform));
    }
    return new Signature(fixed, result.fixed(platform));
  }

  /**
   * Parses a signature.
   *
   * @throws IllegalArgumentException when {@code text} is not a valid signature
   */
  public static Signature parse(String text) {
    TypeParser parser = new TypeParser(text);
    parser.expect('(');
    List<CType> parameters = new ArrayList<>();
    while (!parser.at(')')) {
      parameters.add(parser.value());
    }
    parser.expect(')');
    CType result = parser.type();
    parser.end();
    return new Signature(parameters, result);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("(");
    for (CType parameter : parameters) {
      text.append(parameter.code());
    }
    return text.append(')').append(result.code()).toString();
  }
}
