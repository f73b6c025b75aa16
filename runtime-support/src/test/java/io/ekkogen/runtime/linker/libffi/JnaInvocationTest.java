package io.ekkogen.runtime.linker.libffi;

import static io.ekkogen.runtime.linker.CallingConvention.CDECL;
import static io.ekkogen.runtime.linker.CallingConvention.FASTCALL;
import static io.ekkogen.runtime.linker.CallingConvention.STDCALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.linker.CallOptions;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import org.junit.jupiter.api.Test;

/** The call flags that are passed to JNA, on all platforms. */
class JnaInvocationTest {
  private static final Platform WINDOWS_X86 =
      new Platform(OperatingSystem.WINDOWS, Architecture.X86);
  private static final Platform LINUX_X86 = new Platform(OperatingSystem.LINUX, Architecture.X86);
  private static final Platform LINUX_X64 = new Platform(OperatingSystem.LINUX, Architecture.X64);
  private static final Platform DARWIN_ARM64 =
      new Platform(OperatingSystem.DARWIN, Architecture.ARM64);

  @Test
  void conventionsAreNumberedAsForRawCalls() {
    assertThat(JnaInvocation.callFlags(CallOptions.of(STDCALL), WINDOWS_X86)).isEqualTo(2);
    assertThat(JnaInvocation.callFlags(CallOptions.of(STDCALL), LINUX_X86)).isEqualTo(5);
    assertThat(JnaInvocation.callFlags(CallOptions.of(FASTCALL), LINUX_X86)).isEqualTo(4);
    assertThat(JnaInvocation.callFlags(CallOptions.of(STDCALL), LINUX_X64)).isZero();
    assertThat(JnaInvocation.callFlags(CallOptions.of(CDECL), WINDOWS_X86)).isZero();
  }

  @Test
  void theArgumentsBeforeTheDotsAreCounted() {
    CallOptions options = CallOptions.of(CDECL).variadicAfter(2);
    assertThat(JnaInvocation.callFlags(options, DARWIN_ARM64)).isEqualTo(2 << 7);
  }
}
