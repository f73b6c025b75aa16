package io.ekkogen.conformance.tampering;

import com.oracle.js.parser.ErrorManager;
import com.oracle.js.parser.Parser;
import com.oracle.js.parser.ScriptEnvironment;
import com.oracle.js.parser.Source;
import com.oracle.js.parser.ir.FunctionNode;
import io.ekkogen.runtime.js.engine.SharedEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The scripts that must not rely on anything that a user's script can change. */
final class Scripts {
  private static final Path HOST =
      Path.of("../runtime-js/src/main/resources/io/ekkogen/runtime/js");
  private static final Path FIXTURES = Path.of("target/classes/META-INF/ekkogen");
  private static final Path GOLDENS = Path.of("../generator-core/src/test/resources/golden");

  /** They capture what the others use, and are finished before any user's script starts. */
  private static final Set<String> BEFORE_ALL_OTHERS = Set.of("intrinsics.js", "globals.js");

  static {
    // Sets up what the parser is a part of, for platforms that the engine does not serve by itself.
    SharedEngine.engine();
  }

  private Scripts() {}

  static List<Path> ofTheHost() {
    return files(HOST, ".js").stream()
        .filter(file -> !BEFORE_ALL_OTHERS.contains(file.getFileName().toString()))
        .toList();
  }

  static List<Path> glue() {
    return Stream.of(FIXTURES, GOLDENS)
        .flatMap(folder -> files(folder, ".glue.js").stream())
        .toList();
  }

  private static List<Path> files(Path folder, String suffix) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path script) {
    try {
      return Files.readString(script);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Parses a script with the engine's own parser. */
  static FunctionNode parse(Source script) {
    ScriptEnvironment language =
        ScriptEnvironment.builder()
            .ecmaScriptVersion(16)
            .strict(true)
            .allowBigInt(true)
            .classFields(true)
            .privateFieldsIn(true)
            .build();
    return new Parser(language, script, new ErrorManager.ThrowErrorManager()).parse();
  }
}
