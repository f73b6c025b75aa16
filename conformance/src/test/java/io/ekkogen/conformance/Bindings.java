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

/** The fixtures as plain JNA gets at them. */
public final class Bindings {
  private static final Map<String, Path> COPIES = new ConcurrentHashMap<>();

  private Bindings() {}

  /** The fixture {@code name} by {@code Native.load}, with the options of its interface. */
  public static <T extends Library> T plainJna(String name, Class<T> type) {
    return Native.load(file(name).toString(), type, options(type));
  }

  /** A copy of the fixture in a directory of its own, for plain JNA. */
  public static Path file(String name) {
    return COPIES.computeIfAbsent(name, Bindings::copy);
  }

  /** What the interface {@code type} tells plain JNA. */
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
