package io.ekkogen.runtime.ffm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** The passing of unsigned integers, on all platforms. */
class FfmTypesTest {
  private static final Platform APPLE = new Platform(OperatingSystem.DARWIN, Architecture.ARM64);

  private static Platform linux(Architecture arch) {
    return new Platform(OperatingSystem.LINUX, arch);
  }

  @ParameterizedTest
  @EnumSource(names = "PPC64LE")
  void unsignedIntegersAreWidenedWithZerosWhereTheAbiWidensThem(Architecture arch) {
    assertThat(FfmTypes.parameter(CScalar.UINT32, 0, linux(arch))).isEqualTo(ValueLayout.JAVA_LONG);
    assertThat(FfmTypes.result(CScalar.UINT32, linux(arch))).isEqualTo(ValueLayout.JAVA_LONG);
    assertThat(FfmTypes.result(CScalar.UINT8, linux(arch))).isEqualTo(ValueLayout.JAVA_INT);
    assertThat(FfmTypes.parameter(CScalar.INT32, 0, linux(arch))).isEqualTo(ValueLayout.JAVA_INT);
    assertThat(FfmTypes.result(CScalar.INT32, linux(arch))).isEqualTo(ValueLayout.JAVA_INT);
    assertThat(FfmTypes.layout(CScalar.UINT32)).as("a member").isEqualTo(ValueLayout.JAVA_INT);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "PPC64LE")
  void elsewhereTheyAreAsWideAsTheyAre(Architecture arch) {
    assertThat(FfmTypes.parameter(CScalar.UINT32, 0, linux(arch))).isEqualTo(ValueLayout.JAVA_INT);
    assertThat(FfmTypes.result(CScalar.UINT32, linux(arch))).isEqualTo(ValueLayout.JAVA_INT);
    assertThat(FfmTypes.result(CScalar.UINT8, linux(arch))).isEqualTo(ValueLayout.JAVA_BYTE);
  }

  @Test
  void bytesOnTheStackOfApplesArm64StayBytes() {
    assertThat(FfmTypes.parameter(CScalar.UINT8, 7, APPLE)).isEqualTo(ValueLayout.JAVA_INT);
    assertThat(FfmTypes.parameter(CScalar.UINT8, 8, APPLE)).isEqualTo(ValueLayout.JAVA_BYTE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<F[F3]>", "<DD>", "{F<FF>}"})
  void unionsWithFloatsAreLeftToLibffiOnArm64(String union) {
    CStruct type = CStruct.parse(union);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FfmTypes.parameter(type, 0, APPLE))
        .withMessageStartingWith(union + " has a union with floats");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FfmTypes.result(type, linux(Architecture.ARM64)));
    assertThat(FfmTypes.result(type, linux(Architecture.X64))).isNotNull();
  }

  @Test
  void otherUnionsArePassedByTheLinker() {
    assertThat(FfmTypes.parameter(CStruct.parse("<IJ>"), 0, APPLE)).isNotNull();
    assertThat(FfmTypes.parameter(CStruct.parse("<[F9]F>"), 0, APPLE)).isNotNull();
    assertThat(FfmTypes.parameter(CStruct.parse("{FFF}"), 0, APPLE)).isNotNull();
  }

  @Test
  void aWidenedValueIsTheUnsignedNumber() throws Throwable {
    MemoryLayout wide = ValueLayout.JAVA_LONG;
    MethodHandle there = FfmAdapters.toForeign(CScalar.UINT32, wide);
    assertThat((long) there.invokeExact(-1)).isEqualTo(0xFFFFFFFFL);
    assertThat(FfmAdapters.toForeign(CScalar.UINT32, ValueLayout.JAVA_INT)).isNull();
  }
}
