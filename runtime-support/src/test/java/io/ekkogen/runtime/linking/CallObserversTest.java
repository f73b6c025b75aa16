package io.ekkogen.runtime.linking;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallOptions;
import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.linker.Linker;
import io.ekkogen.runtime.linker.UpcallStub;
import io.ekkogen.runtime.observe.ObservedFunction;
import io.ekkogen.runtime.observe.ObserverSettings;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.junit.jupiter.api.Test;

/** Without settings for observation in this JVM. */
class CallObserversTest {
  private static final Signature SIGNATURE = Signature.parse("(IA)J");
  private static final MethodHandle RAW = MethodHandles.empty(SIGNATURE.methodType());

  @Test
  void withoutASettingTheHandleOfTheLinkerIsWhatIsCalled() {
    assertThat(ObserverSettings.ON).isFalse();
    Linker linker = new OneHandle();
    assertThat(
            Linkers.downcall(
                linker,
                1,
                ObservedFunction.of("library", "function", SIGNATURE, false),
                CallOptions.of(CallingConvention.CDECL)))
        .isSameAs(RAW);
  }

  @Test
  void withoutASettingTheMethodOfACallbackIsWhatIsCalled() {
    MethodHandle target =
        MethodHandles.empty(MethodType.methodType(long.class, Object.class, int.class, long.class));
    assertThat(CallObservers.observed(target, ObservedFunction.callback("Listener", SIGNATURE)))
        .isSameAs(target);
  }

  /** A linker that links every function to the same handle. */
  private static final class OneHandle implements Linker {
    @Override
    public String name() {
      return "one handle";
    }

    @Override
    public MethodHandle downcall(long function, Signature signature, CallOptions options) {
      return RAW;
    }

    @Override
    public boolean capturesError(Signature signature) {
      return true;
    }

    @Override
    public UpcallStub upcall(
        MethodHandle target, Signature signature, CallingConvention convention) {
      throw new AssertionError("not asked for");
    }
  }
}
