package io.ekkogen.runtime.ffm;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.linker.CallOptions;
import io.ekkogen.runtime.linker.CallingConvention;
import java.lang.foreign.Linker.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked of {@code java.lang.foreign}; what comes of it is tested against real C. */
class FfmLinkerTest {

  @ParameterizedTest
  @EnumSource
  void everyConventionIsThePlatformsOne(CallingConvention convention) {
    assertThat(FfmLinker.foreignOptions(CallOptions.of(convention))).isEmpty();
  }

  @Test
  void variadicCallsSayWhereTheDotsBegin() {
    CallOptions options = CallOptions.of(CallingConvention.CDECL).variadicAfter(2);
    assertThat(FfmLinker.foreignOptions(options)).containsExactly(Option.firstVariadicArg(2));
  }

  @Test
  void criticalCallsLeaveTheThreadsStateAlone() {
    CallOptions options =
        new CallOptions(CallingConvention.CDECL, false, true, CallOptions.NOT_VARIADIC);
    assertThat(FfmLinker.foreignOptions(options)).containsExactly(Option.critical(false));
  }

  @Test
  void theErrorCodeIsCapturedInTheCall() {
    CallOptions options =
        new CallOptions(CallingConvention.CDECL, true, false, CallOptions.NOT_VARIADIC);
    assertThat(FfmLinker.foreignOptions(options)).containsExactly(ErrorCapture.OPTION);
  }
}
