package io.ekkogen.conformance;

import com.sun.jna.Library;
import com.sun.jna.Native;
import io.ekkogen.fixtures.NativeFixtures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Loads fixtures with plain JNA. */
public final class Bindings {
  private static final Map<String, Path> COPIES = new ConcurrentHashMap<>();

  private Bindings() {}

  /** Loads the fixture {@code name} with {@code Native.load} and the options of its interface. */
  public static <T extends Library> T plainJna(String name, Class<T> type) {
    return Native.load(file(name).toString(), type, options(type));
  }

  /** Copies the fixture to a separate directory, for plain JNA. */
  public static Path file(String name) {
    return COPIES.computeIfAbsent(name, Bindings::copy);
  }

  /** The options of the interface {@code type} for plain JNA. */
  public static Map<String, Object> options(Class<?> type) {
    try {
      Field options = type.getField("OPTIONS");
      Map<?, ?> value = (Map<?, ?>) options.get(null);
      Map<String, Object> typed = new HashMap<>();
      value.forEach((key, option) -> typed.put((String) key, option));
      return typed;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type + " has no options", e);
    }
  }

  private static Path copy(String name) {
    try {
      Path directory = Files.createTempDirectory("ekkogen-conformance");
      Path file = NativeFixtures.copyTo(directory, name);
      file.toFile().deleteOnExit();
      directory.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
