package io.ekkogen.conformance;

import com.sun.jna.Native;
import io.ekkogen.conformance.linkage.Linkage;
import io.ekkogen.fixtures.NativeFixtures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;

/** The ways a program can get at the linkage fixture; all must give the same results. */
final class Bindings {
  private static final Path FILE = copy();

  private Bindings() {}

  static Stream<Named<Linkage>> all() {
    return Stream.of(
        Named.of("Linkage.load()", Linkage.load()), Named.of("Native.load", plainJna()));
  }

  static Linkage plainJna() {
    return Native.load(FILE.toString(), Linkage.class, Linkage.OPTIONS);
  }

  /** A copy of the library in a directory of its own, for plain JNA. */
  static Path file() {
    return FILE;
  }

  private static Path copy() {
    try {
      Path directory = Files.createTempDirectory("ekkogen-conformance");
      Path file = NativeFixtures.copyTo(directory, "linkage");
      file.toFile().deleteOnExit();
      directory.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
