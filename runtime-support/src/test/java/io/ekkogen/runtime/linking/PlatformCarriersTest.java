package io.ekkogen.runtime.linking;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.junit.jupiter.api.Test;

/** Raw handles have the same type on every platform, unlike those of linkers. */
class PlatformCarriersTest {
  private static final Platform LLP64 = new Platform(OperatingSystem.WINDOWS, Architecture.X64);
  private static final Platform LP64 = new Platform(OperatingSystem.LINUX, Architecture.X64);
  private static final Platform ILP32 = new Platform(OperatingSystem.LINUX, Architecture.X86);

  /** A function on a platform that returns its argument, as generated code calls it. */
  private static MethodHandle echo(String code, Platform platform) {
    Signature signature = Signature.parse("(" + code + ")" + code);
    MethodType linked = signature.fixed(platform).methodType();
    return PlatformCarriers.adapt(MethodHandles.identity(linked.returnType()), signature, platform);
  }

  @Test
  void signedValuesKeepTheirSign() throws Throwable {
    for (Platform platform : new Platform[] {LLP64, LP64, ILP32}) {
      for (String code : new String[] {"L", "Z"}) {
        assertThat((long) echo(code, platform).invokeExact(-2L)).isEqualTo(-2);
        assertThat((long) echo(code, platform).invokeExact(0x7FFFFFFFL)).isEqualTo(0x7FFFFFFF);
      }
    }
  }

  @Test
  void unsignedValuesStayPositive() throws Throwable {
    for (Platform platform : new Platform[] {LLP64, LP64, ILP32}) {
      for (String code : new String[] {"l", "z"}) {
        assertThat((long) echo(code, platform).invokeExact(0xFFFFFFFEL)).isEqualTo(0xFFFFFFFEL);
      }
    }
    assertThat((int) echo("W", LLP64).invokeExact(0xFFFE)).isEqualTo(0xFFFE);
    assertThat((int) echo("W", LP64).invokeExact(0x1F600)).isEqualTo(0x1F600);
  }

  @Test
  void everythingElsePassesAsItIs() throws Throwable {
    MethodHandle identity = MethodHandles.identity(byte.class);
    assertThat(PlatformCarriers.adapt(identity, Signature.parse("(c)c"), LLP64)).isSameAs(identity);
    assertThat((byte) echo("c", ILP32).invokeExact((byte) -1)).isEqualTo((byte) -1);
    assertThat((int) echo("i", ILP32).invokeExact(-1)).isEqualTo(-1);
  }
}
