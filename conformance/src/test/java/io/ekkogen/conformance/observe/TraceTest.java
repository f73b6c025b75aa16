package io.ekkogen.conformance.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Native;
import io.ekkogen.conformance.Bindings;
import io.ekkogen.conformance.Forked;
import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.observed.Corner;
import io.ekkogen.conformance.observed.Observed;
import io.ekkogen.conformance.scalars.Scalars;
import io.ekkogen.runtime.js.EkkoContext;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code -Dekkogen.trace}, in separate JVMs, because it is read once. */
@Tag("linker-independent")
@Rules("F-187")
class TraceTest {
  private static final String C =
      Platform.current().os() == OperatingSystem.WINDOWS ? "msvcrt" : "libc.so.6";

  @TempDir Path directory;

  /** Removes the parts that differ between runs: durations and addresses. */
  private static String steady(String trace) {
    return trace
        .replaceAll("  \\(\\d+ (ns|µs|ms)\\)", "")
        .replaceAll("0x[0-9a-f]+", "0x…")
        .replace(System.lineSeparator(), "\n");
  }

  @Test
  void callsAndResultsArePrinted() throws Exception {
    assertThat(steady(Forked.java("-Dekkogen.trace", Forked.main(CallsMain.class))))
        .isEqualTo(
            """
            [main] observed.add(int 5, int 3) = int 8
            [main] observed.halve(double 2.5) = double 1.25
            [main] observed.low_byte(uint 4294967295) = byte 255
            [main] observed.length(pointer 0x… "plain") = size_t 5
            [main] observed.length(pointer 0x… "line\\nend and \\"quotes\\" and thirty"…) = size_t 46
            [main] observed.read_at(pointer NULL, pointer NULL, int 1) = int 0
            [main] observed.null_text() = pointer NULL
            [main] observed.fail(int 2) = int -1, error code 2
            [main] observed.opposite(struct {int 1, double 2.5}, int 2) = struct {int -2, double -5.0}
            [main] observed.sum_of(int 2, int 30, int 12) = int 42
            [main] observed.visit(pointer 0x…, int 6)
            [main]   callback Visit(int 6)
            [main]     observed.add(int 6, int 1) = int 7
            [main]   callback Visit … = int 7
            [main] observed.visit … = int 7
            [main] observed.visit(pointer 0x…, int 1)
            [main]   callback Visit(int 1) threw java.lang.IllegalStateException: refused
            [main] observed.visit … = int 0
            thrown: refused
            [ekkogen-async-1] observed.add(int 20, int 22) = int 42
            """);
  }

  static final class CallsMain {
    public static void main(String[] args) {
      Observed lib = Observed.load();
      lib.add(5, 3);
      lib.halve(2.5);
      lib.lowByte(-1);
      lib.length("plain");
      lib.length("line\nend and \"quotes\" and thirty-two bytes are");
      lib.readAt(null, null, 1);
      lib.nullText();
      lib.fail(2);
      Corner.ByValue corner = new Corner.ByValue();
      corner.setX(1);
      corner.setY(2.5);
      lib.opposite(corner, 2);
      lib.sumOf(2, 30, 12);
      lib.visit(value -> lib.add(value, 1), 6);
      try {
        lib.visit(
            value -> {
              throw new IllegalStateException("refused");
            },
            1);
      } catch (IllegalStateException e) {
        System.err.println("thrown: " + e.getMessage());
      }
      lib.addAsync(20, 22).join();
    }
  }

  @Test
  @Tag("scripts")
  void scriptsAreTracedAsJavaIs() throws Exception {
    Path script = directory.resolve("script.mjs");
    Files.writeString(
        script,
        """
        import lib from 'native:observed';
        import ffi from 'std:ffi';
        lib.add(5, 3);
        lib.length('from a script');
        lib.visit((value) => value + 1, 6);
        ffi.Library('C', { strlen: ['int', ['string']] }).strlen('four');
        """
            .replace("'C'", "'" + C + "'"));
    assertThat(
            steady(
                    Forked.java(
                        "-Dekkogen.trace=true", Forked.main(ScriptMain.class), script.toString()))
                .replaceAll(", error code \\d+", "")) // what was there before
        .isEqualTo(
            """
            [ekkogen-js] observed.add(int 5, int 3) = int 8
            [ekkogen-js] observed.length(pointer 0x… "from a script") = size_t 13
            [ekkogen-js] observed.visit(pointer 0x…, int 6)
            [ekkogen-js]   callback Visit(int 6) = int 7
            [ekkogen-js] observed.visit … = int 7
            [ekkogen-js] %s.strlen(pointer 0x… "four") = int 4
            """
                .formatted(C));
  }

  static final class ScriptMain {
    public static void main(String[] args) throws Exception {
      try (EkkoContext context = EkkoContext.builder().grantAllNative().grantFfi(true).build()) {
        context.run(Path.of(args[0]));
      }
    }
  }

  @Test
  void plainJnaIsTracedAsWell() throws Exception {
    assertThat(
            steady(
                Forked.java(
                    "-Dekkogen.trace=stderr",
                    Forked.main(PlainMain.class),
                    Bindings.file("observed").toString())))
        .isEqualTo("[main] observed.add(int 5, int 3) = int 8\n8\n");
  }

  static final class PlainMain {
    public static void main(String[] args) {
      Observed lib = Native.load(args[0], Observed.class, Bindings.options(Observed.class));
      System.out.println(lib.add(5, 3));
    }
  }

  @Test
  void aFileTakesTheTraceOfTheLibrariesThatAreNamed() throws Exception {
    Path file = directory.resolve("calls.trace");
    List<String> arguments =
        List.of(
            "-Dekkogen.trace=" + file,
            "-Dekkogen.trace.library=other, observed",
            Forked.main(TwoLibrariesMain.class));
    assertThat(Forked.java(arguments.toArray(String[]::new))).isEmpty();
    assertThat(steady(Files.readString(file)))
        .isEqualTo("[main] observed.add(int 5, int 3) = int 8\n");
  }

  static final class TwoLibrariesMain {
    public static void main(String[] args) {
      Scalars.load().echoInt(3);
      Observed.load().add(5, 3);
    }
  }

  @Test
  void aSettingThatCannotBeFollowedIsNamedWhenALibraryIsOpened() throws Exception {
    assertThat(Forked.java("-Dekkogen.trace=" + directory, Forked.main(RefusedMain.class)))
        .isEqualTo(
            ("-Dekkogen.trace=%s cannot be used: it is a directory; name a file in it\n".repeat(2))
                .formatted(directory, directory));
    assertThat(Forked.java("-Dekkogen.crashlog=" + directory, Forked.main(RefusedMain.class)))
        .startsWith(
            "-Dekkogen.crashlog=%s cannot be used: it is a directory; name a file in it\n"
                .formatted(directory));
  }

  static final class RefusedMain {
    public static void main(String[] args) {
      for (int i = 0; i < 2; i++) {
        try {
          Observed.load();
        } catch (UnsatisfiedLinkError e) {
          System.out.print(e.getMessage() + "\n");
        }
      }
    }
  }
}
