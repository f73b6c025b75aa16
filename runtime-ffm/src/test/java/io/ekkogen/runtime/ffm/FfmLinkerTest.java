package io.ekkogen.runtime.ffm;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.CallOptions;
import io.ekkogen.runtime.linker.CallingConvention;
import java.lang.foreign.Linker.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The use of {@code java.lang.foreign}; its results are tested against real C elsewhere. */
class FfmLinkerTest {

  @ParameterizedTest
  @EnumSource
  void everyConventionIsThePlatformsOne(CallingConvention convention) {
    assertThat(FfmLinker.foreignOptions(CallOptions.of(convention), false)).isEmpty();
  }

  @Test
  void variadicCallsSayWhereTheDotsBegin() {
    CallOptions options = CallOptions.of(CallingConvention.CDECL).variadicAfter(2);
    assertThat(FfmLinker.foreignOptions(options, false))
        .containsExactly(Option.firstVariadicArg(2));
  }

  @Test
  void criticalCallsLeaveTheThreadsStateAlone() {
    CallOptions options =
        new CallOptions(CallingConvention.CDECL, false, true, CallOptions.NOT_VARIADIC);
    assertThat(FfmLinker.foreignOptions(options, false)).containsExactly(Option.critical(false));
  }

  @Test
  void theErrorCodeIsCapturedInTheCall() {
    CallOptions options =
        new CallOptions(CallingConvention.CDECL, true, false, CallOptions.NOT_VARIADIC);
    assertThat(FfmLinker.foreignOptions(options, false)).containsExactly(ErrorCapture.OPTION);
  }

  /** Each takes one slot more than without; if there are too many, libffi's handle is used. */
  @ParameterizedTest
  @ValueSource(strings = {"J", "D", "A", "{DD}", "b"})
  void aHundredAndTwentyFiveParametersLinkWithTheLastError(String parameter) {
    Signature signature = Signature.parse("(" + parameter.repeat(125) + ")D");
    CallOptions options =
        new CallOptions(CallingConvention.CDECL, true, false, CallOptions.NOT_VARIADIC);
    try (Memory uncalled = new Memory(16)) {
      assertThat(new FfmLinker().downcall(Pointer.nativeValue(uncalled), signature, options).type())
          .isEqualTo(signature.methodType());
    }
  }
}
