package com.example.formulas;

import io.ekkogen.runtime.js.EkkoContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Runs scripts of users over libmathlib.
 *
 * <p>A script may use {@code native:mathlib} and no other native code, read modules in the folder
 * of formulas, and print up to 64 KiB. It is stopped after a million statements or two seconds; a
 * call into the native library is not interrupted, and ends first. The memory that a script uses is
 * not limited: run scripts that you do not trust in a process of their own.
 */
public final class Formulas {
  private static final long STATEMENTS = 1_000_000;
  private static final Duration TIME = Duration.ofSeconds(5);
  private static final int OUTPUT = 64 << 10;

  private final Path folder;

  /**
   * @param folder contains the scripts, and the modules that they import
   */
  public Formulas(Path folder) {
    this.folder = folder;
  }

  /**
   * What a script did.
   *
   * @param status 0 if it succeeded
   * @param errors the errors that were not caught, or the limit that was reached
   */
  public record Result(int status, String output, String errors) {}

  /** Runs a script of the folder, in a new context, so that no script sees what another one did. */
  public Result run(String script, String... arguments) {
    LimitedOutput output = new LimitedOutput(OUTPUT);
    LimitedOutput errors = new LimitedOutput(OUTPUT);
    try (EkkoContext context =
        EkkoContext.builder()
            .grantNative("mathlib")
            .workingDirectory(folder)
            .moduleRoot(folder)
            .statementLimit(STATEMENTS)
            .timeLimit(TIME)
            .arguments(List.of(arguments))
            .out(output)
            .err(errors)
            .build()) {
      int status = context.run(Path.of(script));
      return new Result(
          status, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    }
  }

  /** Runs a script of the working directory. */
  public static void main(String[] arguments) throws IOException {
    Result result = new Formulas(Path.of("").toRealPath()).run(arguments[0]);
    System.out.print(result.output());
    System.err.print(result.errors());
    System.exit(result.status());
  }
}
