package io.ekkogen.conformance.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Function;
import com.sun.jna.Pointer;
import io.ekkogen.conformance.Forked;
import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.observed.Observed;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Crashes of the JVM in native code, and their crash logs. */
@Rules({"F-188", "F-189"})
class CrashTest {
  private static final boolean WINDOWS = Platform.current().os() == OperatingSystem.WINDOWS;
  private static final String FAULT =
      WINDOWS ? "EXCEPTION_ACCESS_VIOLATION (0xc0000005)" : "SIGSEGV (0xb)";

  @TempDir Path directory;

  private String explained(Class<?> main) throws Exception {
    Path log = directory.resolve("calls.log");
    Path error = directory.resolve("hs_err.log");
    Forked.java(
        "-Dekkogen.crashlog=" + log,
        "-XX:ErrorFile=" + error,
        "-XX:-CreateCoredumpOnCrash",
        Forked.main(main));
    assertThat(error).exists();
    return Forked.java(
        Forked.main(io.ekkogen.cli.Main.class), "explain-crash", log.toString(), error.toString());
  }

  @Test
  void theCallThatCrashedIsNamedWithItsArguments() throws Exception {
    String report = explained(NullMain.class);
    // The processor says only in which page the address is.
    boolean isPage = Platform.current().arch() == Architecture.S390X;
    assertThat(report.lines().filter(line -> !line.isEmpty()))
        .satisfiesExactly(
            line -> assertThat(line).startsWith("Crash log of process").endsWith(": 2 threads"),
            line ->
                assertThat(line)
                    .startsWith(FAULT + " at address " + (isPage ? "0x0" : "0x10") + ", thread "),
            line -> assertThat(line).matches("Thread \"guilty\" \\(\\d+\\) crashed:"),
            line -> assertThat(line).isEqualTo("    observed.add(int 5, int 3) = int 8"),
            line ->
                assertThat(line)
                    .matches("  > observed.visit\\(pointer 0x[0-9a-f]+, int 4\\)  did not return"),
            line -> assertThat(line).isEqualTo("  >   callback Visit(int 4)  did not return"),
            line ->
                assertThat(line)
                    .matches(
                        "  >     observed.read_at\\(pointer 0x[0-9a-f]+ \"which one\", pointer NULL,"
                            + " int 4\\)  did not return"),
            line -> assertThat(line).isEqualTo("It crashed in observed.read_at."),
            line ->
                assertThat(line)
                    .isEqualTo(
                        (isPage ? "0x0 is" : "0x10 is 16 bytes behind")
                            + " argument 2 of observed.read_at, which is NULL"),
            line -> assertThat(line).matches("Thread \"main\" \\(\\d+\\):"),
            line -> assertThat(line).isEqualTo("    observed.halve(double 2.5) = double 1.25"));
  }

  static final class NullMain {
    public static void main(String[] args) throws InterruptedException {
      Observed lib = Observed.load();
      lib.halve(2.5);
      Thread guilty =
          new Thread(
              () -> {
                lib.add(5, 3);
                lib.visit(value -> lib.readAt("which one", null, value), 4);
              },
              "guilty");
      guilty.start();
      guilty.join();
    }
  }

  @Test
  void theLogOutlivesAProcessThatIsKilled() throws Exception {
    Path log = directory.resolve("calls.log");
    Forked.java("-Dekkogen.crashlog=" + log, Forked.main(KilledMain.class));
    String report =
        Forked.java(Forked.main(io.ekkogen.cli.Main.class), "explain-crash", log.toString());
    assertThat(report)
        .contains("  > observed.visit(pointer ", "  >   callback Visit(int 9)  did not return");
  }

  static final class KilledMain {
    public static void main(String[] args) {
      Observed.load()
          .visit(
              value -> {
                try {
                  kill();
                } catch (Exception e) {
                  throw new AssertionError(e);
                }
                return 0;
              },
              9);
    }

    private static void kill() throws Exception {
      if (WINDOWS) {
        Function.getFunction("kernel32", "TerminateProcess", Function.ALT_CONVENTION)
            .invokeInt(new Object[] {Pointer.createConstant(-1L), 9});
      } else {
        String self = Long.toString(ProcessHandle.current().pid());
        new ProcessBuilder("kill", "-KILL", self).start().waitFor();
      }
    }
  }
}
