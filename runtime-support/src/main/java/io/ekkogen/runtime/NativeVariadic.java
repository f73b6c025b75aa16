package io.ekkogen.runtime;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.memory.NativeStrings;
import io.ekkogen.runtime.memory.Scratch;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A C function that ends in dots. Each list of argument types has a handle of its own, linked when
 * it first comes; those used last are kept. All methods may be called from any thread.
 */
public final class NativeVariadic {
  /** Of how many lists of argument types a function keeps the handles. */
  static final int MOST_HANDLES = 256;

  /** As many as a mapping may have: a method handle has 255 slots, and a long takes two. */
  private static final int MOST_PARAMETERS = 125;

  private static final MethodHandle ADDRESS = nativeValue();

  private final NativeFunction function;
  private final Map<List<CScalar>, MethodHandle> handles =
      Collections.synchronizedMap(new RecentHandles());

  NativeVariadic(NativeFunction function) {
    this.function = function;
  }

  /**
   * Does C's default promotions: {@code Byte} and {@code Short} become {@code Integer}, {@code
   * Float} becomes {@code Double}, and a {@code String} a pointer to a copy of it in {@code
   * scratch}. {@code Integer}, {@code Long} (64 bits), {@code Double}, {@code Pointer} and null, a
   * null pointer, stay what they are.
   *
   * @param arguments what stands for the dots; null, which Java passes for a lone null, is one null
   *     pointer
   * @param label names the arguments in messages, such as {@code printf: arguments}
   * @throws IllegalArgumentException for anything else, for text that the encoding cannot carry,
   *     and for more arguments than a call has room for
   */
  public Object[] promote(
      Scratch scratch, Object[] arguments, NativeEncoding encoding, String label) {
    Object[] given = arguments == null ? new Object[1] : arguments;
    int room = MOST_PARAMETERS - function.signature().parameters().size();
    if (given.length > room) {
      throw new IllegalArgumentException(
          "%s has %d values, but a call has room for %d".formatted(label, given.length, room));
    }
    Object[] promoted = new Object[given.length];
    for (int i = 0; i < given.length; i++) {
      promoted[i] = promote(scratch, given[i], encoding, label + "[" + i + "]");
    }
    return promoted;
  }

  private static Object promote(
      Scratch scratch, Object value, NativeEncoding encoding, String label) {
    if (value instanceof Byte || value instanceof Short) {
      return ((Number) value).intValue();
    }
    if (value instanceof Float number) {
      return number.doubleValue();
    }
    if (value instanceof String text) {
      return new Pointer(NativeStrings.copyIn(scratch, text, encoding, label));
    }
    if (value == null
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Double
        || value instanceof Pointer) {
      return value;
    }
    throw new IllegalArgumentException(
        label
            + " is a "
            + value.getClass().getName()
            + "; what goes for dots is a Byte, Short, Integer, Long, Float, Double, String,"
            + " Pointer or null");
  }

  /**
   * The handle for a list of arguments.
   *
   * @param promoted what {@link #promote} gave
   * @return a handle that takes what comes before the dots and then {@code promoted} as an {@code
   *     Object[]}. It throws as {@link FunctionDescription#handle()} says
   */
  public MethodHandle handle(Object[] promoted) {
    return handles.computeIfAbsent(
        Arrays.stream(promoted).map(NativeVariadic::type).toList(), this::link);
  }

  private static CScalar type(Object value) {
    if (value instanceof Integer) {
      return CScalar.INT32;
    }
    if (value instanceof Long) {
      return CScalar.INT64;
    }
    return value instanceof Double ? CScalar.DOUBLE : CScalar.ADDRESS;
  }

  private MethodHandle link(List<CScalar> types) {
    Signature fixed = function.signature();
    List<CType> parameters = new ArrayList<>(fixed.parameters());
    parameters.addAll(types);
    MethodHandle handle =
        function.linked(new Signature(parameters, fixed.result()), fixed.parameters().size());
    int first = handle.type().parameterCount() - types.size();
    for (int i = 0; i < types.size(); i++) {
      if (types.get(i) == CScalar.ADDRESS) {
        handle = MethodHandles.filterArguments(handle, first + i, ADDRESS);
      }
    }
    return handle.asSpreader(Object[].class, types.size());
  }

  private static MethodHandle nativeValue() {
    try {
      return MethodHandles.publicLookup()
          .findStatic(
              Pointer.class, "nativeValue", MethodType.methodType(long.class, Pointer.class));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** Drops the handle whose last use is longest ago: a script decides what lists there are. */
  private static final class RecentHandles extends LinkedHashMap<List<CScalar>, MethodHandle> {
    private static final long serialVersionUID = 1;

    RecentHandles() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<List<CScalar>, MethodHandle> eldest) {
      return size() > MOST_HANDLES;
    }
  }
}
