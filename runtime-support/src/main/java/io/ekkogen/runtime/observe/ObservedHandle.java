package io.ekkogen.runtime.observe;

import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CType;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CapturedError;
import io.ekkogen.runtime.linker.HandleLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Wraps a raw handle so that an observer is notified of its calls. */
public final class ObservedHandle {
  private static final Consumer<CallOutcome> IGNORED = outcome -> {};
  private static final MethodHandle CALL =
      HandleLookup.findVirtual(MethodHandles.lookup(), "call", Object.class, Object[].class);

  /** Set while an observer runs on the thread: its own calls are not observed. */
  private static final ThreadLocal<Boolean> OBSERVING = new ThreadLocal<>();

  private final MethodHandle target;
  private final int leading;
  private final ObservedFunction function;
  private final CallObserver observer;

  private ObservedHandle(
      MethodHandle target, int leading, ObservedFunction function, CallObserver observer) {
    this.target = target;
    this.leading = leading;
    this.function = function;
    this.observer = observer;
  }

  /**
   * A handle of the same type that notifies {@code observer}.
   *
   * @param handle its last parameters are those of the function's signature; before them, if a
   *     structure is returned, the address of the result
   */
  public static MethodHandle around(
      MethodHandle handle, ObservedFunction function, CallObserver observer) {
    MethodType type = handle.type();
    int count = type.parameterCount();
    MethodHandle spread =
        handle
            .asSpreader(Object[].class, count)
            .asType(MethodType.methodType(Object.class, Object[].class));
    ObservedHandle observed =
        new ObservedHandle(
            spread, count - function.signature().parameters().size(), function, observer);
    return CALL.bindTo(observed).asCollector(Object[].class, count).asType(type);
  }

  /** Makes the call; the result of a void function is null. */
  private Object call(Object[] values) throws Throwable {
    if (OBSERVING.get() != null) {
      return (Object) target.invokeExact(values);
    }
    Consumer<CallOutcome> end = begins(values);
    Object result;
    try {
      result = (Object) target.invokeExact(values);
    } catch (Throwable thrown) {
      ended(end, values, null, thrown);
      throw thrown;
    }
    ended(end, values, result, null);
    return result;
  }

  private Consumer<CallOutcome> begins(Object[] values) {
    OBSERVING.set(true);
    try {
      List<CType> types = function.signature().parameters();
      List<RawValue> arguments = new ArrayList<>(types.size());
      for (int i = 0; i < types.size(); i++) {
        arguments.add(RawValue.carried(types.get(i), values[leading + i]));
      }
      return observer.begins(function, arguments);
    } catch (Throwable broken) {
      return IGNORED;
    } finally {
      OBSERVING.remove();
    }
  }

  private void ended(
      Consumer<CallOutcome> end, Object[] values, Object returned, Throwable thrown) {
    OBSERVING.set(true);
    try {
      OptionalInt errorCode =
          function.capturesError() && thrown == null
              ? OptionalInt.of(CapturedError.get())
              : OptionalInt.empty();
      RawValue result = thrown == null ? result(values, returned) : null;
      end.accept(new CallOutcome(result, errorCode, thrown));
    } catch (Throwable broken) {
      // A program must behave the same whether it is observed or not.
    } finally {
      OBSERVING.remove();
    }
  }

  private RawValue result(Object[] values, Object returned) {
    Signature signature = function.signature();
    if (signature.result() == CScalar.VOID) {
      return null;
    }
    return RawValue.carried(
        signature.result(), signature.returnsStruct() ? values[leading - 1] : returned);
  }
}
