package io.ekkogen.runtime.linker.libffi;

import static io.ekkogen.runtime.linker.CallingConvention.CDECL;
import static io.ekkogen.runtime.linker.CallingConvention.FASTCALL;
import static io.ekkogen.runtime.linker.CallingConvention.STDCALL;
import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.linker.CallingConvention;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The ABI numbers that are passed to libffi, on all platforms. A wrong one may go unnoticed in a
 * call, because libffi restores the stack.
 */
class FfiAbiTest {

  static Stream<Platform> platforms() {
    return Arrays.stream(OperatingSystem.values())
        .flatMap(os -> Arrays.stream(Architecture.values()).map(arch -> new Platform(os, arch)));
  }

  static Stream<Platform> platformsWithOneConvention() {
    return platforms().filter(platform -> platform.arch() != Architecture.X86);
  }

  @ParameterizedTest
  @MethodSource("platformsWithOneConvention")
  void everyConventionIsTheDefaultExceptOn32BitX86(Platform platform) {
    for (CallingConvention convention : CallingConvention.values()) {
      assertThat(FfiAbi.number(convention, platform)).isZero();
    }
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void theConventionOfCIsTheDefaultEverywhere(Platform platform) {
    assertThat(FfiAbi.number(CDECL, platform)).isZero();
  }

  /** {@code FFI_STDCALL} and {@code FFI_FASTCALL} of libffi's i386 target for Windows. */
  @Test
  void windowsOnX86HasDifferentNumbers() {
    Platform windows = new Platform(OperatingSystem.WINDOWS, Architecture.X86);
    assertThat(FfiAbi.number(STDCALL, windows)).isEqualTo(2);
    assertThat(FfiAbi.number(FASTCALL, windows)).isEqualTo(4);
  }

  /** {@code FFI_STDCALL} and {@code FFI_FASTCALL} of libffi's i386 target for System V. */
  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "WINDOWS")
  void otherSystemsOnX86ShareTheirs(OperatingSystem os) {
    Platform x86 = new Platform(os, Architecture.X86);
    assertThat(FfiAbi.number(STDCALL, x86)).isEqualTo(5);
    assertThat(FfiAbi.number(FASTCALL, x86)).isEqualTo(4);
  }

  @ParameterizedTest
  @MethodSource("platforms")
  void variadicCallsArePreparedApartWhereTheAbiTellsThemApart(Platform platform) {
    Set<Architecture> everywhere =
        EnumSet.of(
            Architecture.ARM, Architecture.RISCV64, Architecture.PPC64LE, Architecture.LOONGARCH64);
    boolean ownArm64 =
        platform.arch() == Architecture.ARM64
            && (platform.os() == OperatingSystem.DARWIN
                || platform.os() == OperatingSystem.WINDOWS);
    assertThat(FfiAbi.variadicsDiffer(platform))
        .isEqualTo(ownArm64 || everywhere.contains(platform.arch()));
  }
}
