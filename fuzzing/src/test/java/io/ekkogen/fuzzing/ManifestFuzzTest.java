package io.ekkogen.fuzzing;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.ekkogen.runtime.js.module.ClassPathFinder;
import io.ekkogen.runtime.js.module.NativeModuleException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Invalid manifests on the class path. */
class ManifestFuzzTest {
  private static final ManifestLoader LOADER = new ManifestLoader();

  /** A valid manifest, from which the fuzzer starts. */
  static Stream<byte[]> manifests() throws IOException {
    try (InputStream manifest =
        ManifestFuzzTest.class.getResourceAsStream("/META-INF/ekkogen/bounds.properties")) {
      return Stream.of(manifest.readAllBytes());
    }
  }

  @MethodSource("manifests")
  @FuzzTest(maxDuration = "1h")
  void isRefusedByName(byte[] content) {
    LOADER.manifest = content;
    try {
      new ClassPathFinder(LOADER).find("m", Path.of(".")).ifPresent(module -> module.host().get());
    } catch (NativeModuleException expected) {
      if (!expected.getMessage().contains("META-INF/ekkogen/m.properties")) {
        throw expected;
      }
    }
  }

  /**
   * One loader for all inputs: the JVM keeps native memory for each loader that was asked for a
   * class.
   */
  private static final class ManifestLoader extends ClassLoader {
    private byte[] manifest;

    ManifestLoader() {
      super(null);
    }

    @Override
    public InputStream getResourceAsStream(String name) {
      return new ByteArrayInputStream(manifest);
    }
  }
}
