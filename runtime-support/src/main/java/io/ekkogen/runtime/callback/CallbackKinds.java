package io.ekkogen.runtime.callback;

import com.sun.jna.Callback;
import io.ekkogen.runtime.NativeBinding;
import io.ekkogen.runtime.VariadicCallbacks;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The kinds of callback that a library has, by their interfaces: for variadic arguments, where only
 * the object tells what it is. Generated code builds it once; afterwards any thread may use it.
 */
public final class CallbackKinds implements VariadicCallbacks {
  private final Map<Class<?>, CallbackKind<?>> kinds = new LinkedHashMap<>();

  /** Adds a kind. */
  public <C extends Callback> CallbackKinds add(Class<C> type, CallbackKind<C> kind) {
    kinds.put(type, kind);
    return this;
  }

  /** Throws, too, when the object is of several of the library's kinds. */
  @Override
  public long retainedAddressOf(Callback callback, NativeBinding library, String label) {
    if (callback instanceof FunctionPointer function) {
      return function.address();
    }
    Class<?> type = null;
    for (Class<?> known : kinds.keySet()) {
      if (known.isInstance(callback) && type != null) {
        throw new IllegalArgumentException(
            "%s is a callback of two kinds, %s and %s; pass an object that is one of them"
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

  private <C> long address(Class<C> type, Object callback, NativeBinding library) {
    @SuppressWarnings("unchecked") // as they were added
    CallbackKind<C> kind = (CallbackKind<C>) kinds.get(type);
    return kind.retainedAddressOf(type.cast(callback), library);
  }

  private String names() {
    return kinds.values().stream().map(CallbackKind::name).collect(Collectors.joining(", "));
  }
}
