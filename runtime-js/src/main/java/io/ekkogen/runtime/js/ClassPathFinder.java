package io.ekkogen.runtime.js;

import io.ekkogen.runtime.Generated;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Finds generated modules on the class path, by their manifests {@code
 * META-INF/ekkogen/<name>.properties}.
 */
public final class ClassPathFinder implements NativeModuleFinder {
  private static final String FOLDER = "META-INF/ekkogen/";

  private final ClassLoader loader;

  /**
   * @param loader finds the manifests, the glue and the host classes they name
   */
  public ClassPathFinder(ClassLoader loader) {
    this.loader = loader;
  }

  @Override
  public Optional<NativeModule> find(String name, Path directory) {
    String manifest = FOLDER + name + ".properties";
    Properties properties = new Properties();
    try (InputStream stream = loader.getResourceAsStream(manifest)) {
      if (stream == null) {
        return Optional.empty();
      }
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException | IllegalArgumentException e) {
      throw new NativeModuleException(manifest + " cannot be read: " + e.getMessage(), e);
    }
    String host = required(properties, "host", manifest);
    String glue = text(required(properties, "glue", manifest), manifest);
    List<String> exports =
        Arrays.stream(properties.getProperty("exports", "").split(","))
            .map(String::strip)
            .filter(export -> !export.isEmpty())
            .distinct()
            .toList();
    return Optional.of(new NativeModule(name, exports, glue, () -> newHost(host, manifest)));
  }

  @Override
  public String describePlaces(String name, Path directory) {
    return "class path " + FOLDER + name + ".properties";
  }

  private static String required(Properties properties, String key, String manifest) {
    String value = properties.getProperty(key, "").strip();
    if (value.isEmpty()) {
      throw new NativeModuleException(
          manifest + " has no '" + key + "'. It was generated without the js target, or damaged.");
    }
    return value;
  }

  private String text(String resource, String manifest) {
    if (!resource.startsWith(FOLDER) || resource.contains("..")) {
      throw new NativeModuleException(
          manifest + ": glue must lie in " + FOLDER + ", not at " + resource);
    }
    try (InputStream stream = loader.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new NativeModuleException(
            manifest + " names " + resource + ", which is not on the class path");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new NativeModuleException(resource + " cannot be read: " + e.getMessage(), e);
    }
  }

  private Object newHost(String className, String manifest) {
    try {
      // Both are public: the engine shows scripts no method of a class that is not.
      return hostClass(className, manifest).getConstructor().newInstance();
    } catch (InvocationTargetException e) {
      throw rethrow(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw unusable(className, manifest, e);
    }
  }

  /** The class, before any code of it runs. */
  private Class<?> hostClass(String className, String manifest) {
    Class<?> host;
    try {
      host = Class.forName(className, false, loader);
    } catch (ClassNotFoundException | LinkageError | RuntimeException e) {
      throw unusable(className, manifest, e);
    }
    if (!host.isAnnotationPresent(Generated.class)) {
      throw new NativeModuleException(
          manifest + " names the host class " + className + ", which ekkogen did not generate");
    }
    return host;
  }

  private static NativeModuleException unusable(
      String className, String manifest, Throwable cause) {
    return new NativeModuleException(
        manifest
            + " names the host class "
            + className
            + ", which is not on the class path or cannot be used",
        cause);
  }

  private static RuntimeException rethrow(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException runtime
        ? runtime
        : new NativeModuleException(cause.getMessage(), cause);
  }
}
