package io.ekkogen.conformance.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.conformance.Forked;
import io.ekkogen.conformance.probes.Odd;
import io.ekkogen.conformance.probes.Probes;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Accesses beyond the end of memory, with and without guard pages. */
@Tag("linker-independent")
@Tag("out-of-bounds")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "The fixture has no recipe for it")
class GuardedMemoryTest {
  private static final String GUARD = "-Dekkogen.debug.memory=guard";

  @Test
  @Tag("scripts")
  void guardedBlocksEndWhereTheirLastByteDoesAndGoWhenTheyAreFreed() throws Exception {
    // An emulator reports each crash of a probe.
    assertThat(Forked.java(GUARD, Forked.main(ProbeMain.class)).replaceAll("qemu: .*\n", ""))
        .isEqualTo(
            """
            reading sbyte[13]: there, gone
            writing sbyte[13]: there, gone
            writing short[7]: there, gone
            sbyte[100000]: there, gone
            string: there, gone
            wstring: there, gone
            string buffer: there, gone
            structure: there, gone
            structures: there, gone
            string of a structure: there, gone
            result of a callback: there, gone
            scratch after the call: gone
            structure once collected: gone
            script, sbyte[13]: there, gone
            script, list of short: there, gone
            script, ref int: there, gone
            script, string: there, gone
            script, structure: there, gone
            script, string of a structure: there, gone
            script, result of a callback: there, gone
            script, std:ffi string: there, gone
            """);
  }

  @Test
  @Tag("scripts")
  void otherBlocksHaveMoreMemoryBehindThem() throws Exception {
    assertThat(Forked.java("-Dekkogen.debug.memory=", Forked.main(ProbeMain.class)))
        .contains("reading sbyte[13]: there, there\n", "script, std:ffi string: there, there\n")
        .doesNotContain("gone");
  }

  @Test
  void aWriteBehindABlockEndsTheJvmInTheFunctionThatWrites(@TempDir Path directory)
      throws Exception {
    String errorFile = "-XX:ErrorFile=" + directory.resolve("hs_err.log");
    assertThat(
            Forked.java(
                GUARD,
                "-XX:-CreateCoredumpOnCrash",
                errorFile,
                Forked.main(OverwriteMain.class),
                "13"))
        .contains("SIG", "[libprobes", "overwrite+")
        .doesNotContain("returned");
  }

  @Test
  void aWriteBeforeABlockIsReportedWhenTheBlockIsFreed() throws Exception {
    assertThat(Forked.java(GUARD, Forked.main(OverwriteMain.class), "-1"))
        .contains("before a block of 13 bytes", "at offset -1", "ProbesBinding.overwrite")
        .doesNotContain("returned");
  }

  @Test
  void writesInsideABlockAreNotReported() throws Exception {
    assertThat(Forked.java(GUARD, Forked.main(OverwriteMain.class), "12")).isEqualTo("returned\n");
  }

  /** Overwrites a byte at an offset in an array of 13. */
  static final class OverwriteMain {
    public static void main(String[] args) {
      Probes.load().overwrite(new byte[13], Integer.parseInt(args[0]));
      System.out.print("returned\n");
    }
  }

  @Test
  void blocksBeyondThoseThatTheSystemCanMapGoWithoutAGuardPage() throws Exception {
    assertThat(Forked.java(GUARD, Forked.main(ManyMain.class)))
        .contains("blocks of native memory in use, some have no guard page")
        .endsWith("\n40000\n");
  }

  /** Creates more structures than a Linux process can have mappings. */
  static final class ManyMain {
    public static void main(String[] args) {
      Odd[] odds = new Odd[40_000];
      for (int i = 0; i < odds.length; i++) {
        odds[i] = new Odd();
        odds[i].setBytes(12, (byte) 1);
      }
      int sum = 0;
      for (Odd odd : odds) {
        sum += odd.getPointer().getByte(12);
      }
      System.out.print(sum + "\n");
    }
  }
}
