package io.ekkogen.runtime.binding;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.callback.CallbackKinds;
import io.ekkogen.runtime.callback.CallbackOwner;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.HandleLookup;
import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.memory.Scratch;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A variadic C function. Each list of argument types has its own handle, linked at its first use;
 * the most recently used handles are kept. Thread-safe.
 */
public final class NativeVariadic {
  /** The number of handles that a function keeps. */
  static final int MOST_HANDLES = 256;

  /** The same limit as for mappings: a method handle has 255 slots, and a long takes two. */
  private static final int MOST_PARAMETERS = 125;

  private static final MethodHandle ADDRESS =
      HandleLookup.findStatic(
          MethodHandles.publicLookup().in(Pointer.class), "nativeValue", long.class, Pointer.class);

  private final NativeFunction function;
  private final CallbackOwner owner;
  private final Map<List<CScalar>, MethodHandle> handles =
      Collections.synchronizedMap(new RecentHandles());

  NativeVariadic(NativeFunction function, CallbackOwner owner) {
    this.function = function;
    this.owner = owner;
  }

  /**
   * Converts variadic arguments as described in {@link VariadicArguments}.
   *
   * @param given the caller's arguments; null, which Java passes for a single null, is one null
   *     pointer
   * @param encoding the encoding of strings
   * @param callbacks the callback types of the library
   * @param label names the arguments in messages, such as {@code printf: arguments}
   * @throws IllegalArgumentException for values that cannot be passed to C, for text that cannot be
   *     encoded, and for too many arguments
   * @throws IllegalStateException for a closed handle
   */
  public VariadicArguments convert(
      Scratch scratch,
      Object[] given,
      NativeEncoding encoding,
      CallbackKinds callbacks,
      String label) {
    Object[] values = given == null ? new Object[1] : given.clone();
    int room = MOST_PARAMETERS - function.signature().parameters().size();
    if (values.length > room) {
      throw new IllegalArgumentException(
          "%s has %d values, but a call has room for %d".formatted(label, values.length, room));
    }
    return new VariadicArguments(values, scratch, encoding, callbacks, owner, label);
  }

  /**
   * The handle for a list of arguments.
   *
   * @return a handle that takes the fixed arguments and then {@link VariadicArguments#values()} as
   *     an {@code Object[]}. It throws like {@link FunctionDescription#handle()}
   */
  public MethodHandle handle(VariadicArguments arguments) {
    return handles.computeIfAbsent(
        Arrays.stream(arguments.values()).map(NativeVariadic::type).toList(), this::link);
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

  /** Drops the least recently used handle: scripts can create any number of lists. */
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
