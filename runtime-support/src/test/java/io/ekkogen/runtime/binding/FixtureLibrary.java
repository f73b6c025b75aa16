package io.ekkogen.runtime.binding;

import io.ekkogen.fixtures.NativeFixtures;
import io.ekkogen.runtime.ApiLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;

/** Opens bindings with the files of fixtures. */
final class FixtureLibrary {
  private static final String PROPERTY = "ekkogen.library.fixture";

  private FixtureLibrary() {}

  static NativeBinding binding() {
    return NativeBinding.of(MethodHandles.lookup(), "fixture", ApiLevel.CURRENT);
  }

  /** Opens {@code binding} with the file of a fixture, {@code name}. */
  static void open(NativeBinding binding, String name) {
    try {
      System.setProperty(
          PROPERTY, NativeFixtures.copyTo(Files.createTempDirectory("fixture"), name).toString());
      binding.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      System.clearProperty(PROPERTY);
    }
  }
}
