package io.ekkogen.runtime.binding;

import static io.ekkogen.runtime.linker.CallingConvention.CDECL;
import static io.ekkogen.runtime.linker.CallingConvention.FASTCALL;
import static io.ekkogen.runtime.linker.CallingConvention.STDCALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.ApiLevel;
import io.ekkogen.runtime.linker.CallOptions;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.lang.invoke.MethodHandles;
import org.junit.jupiter.api.Test;

/** One description, resolved on several platforms. */
class FunctionDescriptionTest {
  private static final Platform WINDOWS_X86 =
      new Platform(OperatingSystem.WINDOWS, Architecture.X86);
  private static final Platform LINUX_X64 = new Platform(OperatingSystem.LINUX, Architecture.X64);
  private static final Platform LINUX_ARM64 =
      new Platform(OperatingSystem.LINUX, Architecture.ARM64);
  private static final Platform MUSL_X64 =
      new Platform(OperatingSystem.LINUX_MUSL, Architecture.X64);
  private static final Platform DARWIN_ARM64 =
      new Platform(OperatingSystem.DARWIN, Architecture.ARM64);

  private static FunctionDescription open() {
    return NativeBinding.of(MethodHandles.lookup(), "zoo", ApiLevel.CURRENT)
        .function("open", "(AI)I");
  }

  @Test
  void theSymbolIsTheSystemsOwnElseTheOneForAll() {
    FunctionDescription function = open().symbol("windows", "_open").symbol("darwin", "open$NO");
    assertThat(function.symbolOn(WINDOWS_X86)).isEqualTo("_open");
    assertThat(function.symbolOn(DARWIN_ARM64)).isEqualTo("open$NO");
    assertThat(function.symbolOn(LINUX_X64)).isEqualTo("open");
  }

  @Test
  void theConventionIsTheSystemsOwnElseTheOneForAll() {
    FunctionDescription function =
        open().convention("windows", STDCALL).convention("darwin", CDECL).convention(FASTCALL);
    assertThat(function.optionsOn(WINDOWS_X86).convention()).isEqualTo(STDCALL);
    assertThat(function.optionsOn(DARWIN_ARM64).convention()).isEqualTo(CDECL);
    assertThat(function.optionsOn(LINUX_X64).convention()).isEqualTo(FASTCALL);
    assertThat(open().optionsOn(WINDOWS_X86)).isEqualTo(CallOptions.of(CDECL));
  }

  @Test
  void aSystemWithAnotherCLibraryIsAnotherSystem() {
    FunctionDescription function =
        open().symbol("linux", "open64").convention("linux", STDCALL).platforms("linux");
    assertThat(function.symbolOn(MUSL_X64)).isEqualTo("open");
    assertThat(function.optionsOn(MUSL_X64).convention()).isEqualTo(CDECL);
    assertThat(function.existsOn(MUSL_X64)).isFalse();
    assertThat(function.existsOn(LINUX_X64)).isTrue();
  }

  @Test
  void platformsLimitWhereAFunctionExists() {
    assertThat(open().existsOn(LINUX_ARM64)).isTrue();
    FunctionDescription function = open().platforms("windows", "linux/x64");
    assertThat(function.existsOn(WINDOWS_X86)).isTrue();
    assertThat(function.existsOn(LINUX_X64)).isTrue();
    assertThat(function.existsOn(LINUX_ARM64)).isFalse();
    assertThat(function.existsOn(DARWIN_ARM64)).isFalse();
  }

  @Test
  void otherOptionsReachTheLinker() {
    assertThat(open().lastError().critical().optionsOn(LINUX_X64))
        .isEqualTo(new CallOptions(CDECL, true, true, CallOptions.NOT_VARIADIC));
    assertThat(open().lastError().optionsOn(LINUX_X64).variadicAfter(2))
        .isEqualTo(new CallOptions(CDECL, true, false, 2));
  }
}
