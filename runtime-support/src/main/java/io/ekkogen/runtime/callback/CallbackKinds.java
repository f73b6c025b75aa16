package io.ekkogen.runtime.callback;

import com.sun.jna.Callback;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The callback types of a library, by their interfaces. For variadic arguments, whose type only the
 * object tells. Generated code builds it once; afterwards it is safe to use from any thread.
 */
public final class CallbackKinds {
  /** For a library without callbacks. */
  public static final CallbackKinds NONE = new CallbackKinds();

  private final Map<Class<?>, CallbackKind<?>> kinds = new LinkedHashMap<>();

  /** Adds a callback type. */
  public <C extends Callback> CallbackKinds add(Class<C> type, CallbackKind<C> kind) {
    kinds.put(type, kind);
    return this;
  }

  /**
   * The function pointer for a callback that native code may retain.
   *
   * @param library keeps the callback alive unless it is registered
   * @param label names the argument in messages, such as {@code setopt: arguments[0]}
   * @throws IllegalArgumentException when the callback's type does not belong to the library, or
   *     the object implements several of its types
   */
  public long retainedAddressOf(Callback callback, CallbackOwner library, String label) {
    if (kinds.isEmpty()) {
      throw new IllegalArgumentException(label + " is a callback, but the mapping describes none");
    }
    if (callback instanceof FunctionPointer function) {
      return function.address();
    }
    Class<?> type = null;
    for (Class<?> known : kinds.keySet()) {
      if (known.isInstance(callback) && type != null) {
        throw new IllegalArgumentException(
            "%s is a callback of two types, %s and %s; pass an object that is one of them"
                .formatted(label, type.getSimpleName(), known.getSimpleName()));
      }
      type = known.isInstance(callback) ? known : type;
    }
    if (type == null) {
      throw new IllegalArgumentException(
          "%s is a %s, a callback that the mapping does not describe; it has %s"
              .formatted(label, callback.getClass().getName(), names()));
    }
    return address(type, callback, library);
  }

  private <C> long address(Class<C> type, Object callback, CallbackOwner library) {
    @SuppressWarnings("unchecked") // add() pairs each class with its kind
    CallbackKind<C> kind = (CallbackKind<C>) kinds.get(type);
    return kind.retainedAddressOf(type.cast(callback), library);
  }

  private String names() {
    return kinds.values().stream().map(CallbackKind::name).collect(Collectors.joining(", "));
  }
}
