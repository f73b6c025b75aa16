package io.ekkogen.runtime.binding;

import io.ekkogen.runtime.ApiLevel;
import io.ekkogen.runtime.callback.CallbackKinds;
import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.memory.NativeStrings;
import io.ekkogen.runtime.memory.Scratch;
import java.lang.invoke.MethodHandles;

/** A binding like generated ones. */
final class PlainCallsBinding implements PlainCalls {
  private static final NativeBinding LIBRARY =
      NativeBinding.of(MethodHandles.lookup(), "calls", ApiLevel.CURRENT);
  private static final NativeVariadic SUM_OF = LIBRARY.function("sum_of", "(A)D").variadic();

  private PlainCallsBinding() {}

  static PlainCalls load() {
    LIBRARY.open();
    return new PlainCallsBinding();
  }

  @Override
  public double sumOf(String kinds, Object... arguments) {
    VariadicArguments variadic = null;
    try (Scratch scratch = Scratch.enter()) {
      variadic =
          SUM_OF.convert(scratch, arguments, NativeEncoding.ANSI, CallbackKinds.NONE, "sumOf");
      return (double)
          SUM_OF
              .handle(variadic)
              .invokeExact(
                  NativeStrings.copyIn(scratch, kinds, NativeEncoding.ANSI, "sumOf: kinds"),
                  variadic.values());
    } catch (Throwable failure) {
      throw LIBRARY.rethrow(failure);
    } finally {
      VariadicArguments.release(variadic);
    }
  }
}
