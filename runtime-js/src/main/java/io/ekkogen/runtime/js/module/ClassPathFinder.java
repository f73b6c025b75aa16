package io.ekkogen.runtime.js.module;

import io.ekkogen.runtime.Generated;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Finds generated modules on the class path by their manifests, {@code
 * META-INF/ekkogen/<name>.properties}.
 */
public final class ClassPathFinder implements NativeModuleFinder {
  private static final String FOLDER = "META-INF/ekkogen/";

  private final ClassLoader loader;

  /**
   * @param loader loads the manifests, and the glue and host classes that they name
   */
  public ClassPathFinder(ClassLoader loader) {
    this.loader = loader;
  }

  @Override
  public Optional<NativeModule> find(String name, Path directory) {
    String manifest = FOLDER + name + ".properties";
    Properties properties;
    try (InputStream stream = loader.getResourceAsStream(manifest)) {
      if (stream == null) {
        return Optional.empty();
      }
      properties = properties(stream);
      warnOfOthers(name, Collections.list(loader.getResources(manifest)), properties);
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
    boolean signalChaining = Boolean.parseBoolean(properties.getProperty("signalChaining"));
    return Optional.of(
        new NativeModule(name, exports, signalChaining, glue, () -> newHost(host, manifest)));
  }

  private static Properties properties(InputStream manifest) throws IOException {
    Properties properties = new Properties();
    properties.load(new InputStreamReader(manifest, StandardCharsets.UTF_8));
    return properties;
  }

  private static Properties properties(URL manifest) throws IOException {
    URLConnection connection = manifest.openConnection();
    // A cached connection would share the jar with others, who may close it.
    connection.setUseCaches(false);
    try (InputStream stream = connection.getInputStream()) {
      return properties(stream);
    }
  }

  /**
   * Warns if the order of the class path alone decided which library scripts get.
   *
   * @param found the manifests of that name on the class path
   * @param chosen may also come from a loader's own resources, which are not on the class path
   */
  private static void warnOfOthers(String name, List<URL> found, Properties chosen)
      throws IOException {
    if (found.size() < 2 || !properties(found.get(0)).equals(chosen)) {
      return;
    }
    List<URL> others = new ArrayList<>();
    for (URL other : found.subList(1, found.size())) {
      if (!properties(other).equals(chosen)) {
        others.add(other);
      }
    }
    if (!others.isEmpty()) {
      System.getLogger("io.ekkogen.runtime.js")
          .log(
              System.Logger.Level.WARNING,
              "native:{0} is the library of {1}, which comes first on the class path; another one"
                  + " is in {2}",
              name,
              found.get(0),
              others);
    }
  }

  @Override
  public String describePlaces(String name, Path directory) {
    Set<String> there = ClassPathModules.names(loader, FOLDER);
    String modules = there.isEmpty() ? "" : "; there are " + String.join(", ", there);
    return "class path " + FOLDER + name + ".properties" + modules;
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
          manifest + ": glue must be in " + FOLDER + ", not at " + resource);
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
      // Both must be public: the engine hides methods of other classes from scripts.
      return hostClass(className, manifest).getConstructor().newInstance();
    } catch (InvocationTargetException e) {
      throw rethrow(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw unusable(className, manifest, e);
    }
  }

  /** Loads the class without initialising it. */
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
        "%s names the host class %s, which is not on the class path or cannot be used"
            .formatted(manifest, className),
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
