package io.ekkogen.cli.run;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Starts this command again with the Graal compiler, without which the engine interprets scripts.
 * Its modules must be on the upgrade module path from the start of the JVM, so another JVM takes
 * the place of this one in the same process. With any of them missing, the engine would be slower
 * than without the compiler, and would not say why.
 */
public final class CompilerRestart {
  /** A file in a jar of the engine. */
  private static final URL VERSION =
      CompilerRestart.class.getResource("/META-INF/graalvm/org.graalvm.truffle/version");

  /** Tells the new JVM that it is the new one. */
  private static final String DONE = "ekkogen.compiler";

  private static final List<String> ARTIFACTS =
      List.of("compiler", "truffle-compiler", "collections", "word", "nativeimage", "jniutils");

  private final Path folder;
  private final String version;
  private final Runtime.Version java;

  /**
   * For the engine and the JVM of this process.
   *
   * @param folder has the compiler's jars
   */
  public CompilerRestart(Path folder) {
    this(folder, engineVersion(), Runtime.version());
  }

  CompilerRestart(Path folder, String version, Runtime.Version java) {
    this.folder = folder;
    this.version = version;
    this.java = java;
  }

  /** The folder where the jars of the engine are. */
  public static Path ofEngine() {
    try {
      JarURLConnection version = (JarURLConnection) VERSION.openConnection();
      return Path.of(version.getJarFileURL().toURI()).getParent();
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Starts again with the compiler. Returns if this process has been started with it, or cannot be.
   *
   * @return what prevents it; empty if nothing does
   */
  public Optional<String> attempt() {
    if (Boolean.getBoolean(DONE)) {
      return Optional.empty();
    }
    Optional<String> obstacle = obstacle();
    if (obstacle.isEmpty()) {
      JavaCommand.current().ifPresent(command -> command.with(options()).replaceProcess());
      return Optional.of("start Java with " + String.join(" ", options()));
    }
    return obstacle;
  }

  /** Why the compiler cannot be used; empty if it can. */
  Optional<String> obstacle() {
    if (!fits()) {
      return Optional.of(
          "the Graal compiler %s needs JDK %s, and this is %s".formatted(version, version, java));
    }
    List<Path> missing = jars().stream().filter(jar -> !Files.isRegularFile(jar)).toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s has no %s; the jars are org.graalvm.compiler:compiler:%s and those that it depends on"
                .formatted(
                    folder,
                    missing.stream()
                        .map(jar -> jar.getFileName().toString())
                        .collect(Collectors.joining(", ")),
                    version));
  }

  /** The compiler uses internals of the JVM, so the versions must be the same to the last part. */
  private boolean fits() {
    Runtime.Version needed = Runtime.Version.parse(version);
    return needed.feature() == java.feature()
        && needed.interim() == java.interim()
        && needed.update() == java.update();
  }

  private List<Path> jars() {
    return ARTIFACTS.stream().map(name -> folder.resolve(name + "-" + version + ".jar")).toList();
  }

  List<String> options() {
    return List.of(
        "-XX:+UnlockExperimentalVMOptions",
        "-XX:+EnableJVMCI",
        "--upgrade-module-path="
            + jars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
        "-D" + DONE + "=true");
  }

  private static String engineVersion() {
    try (InputStream version = VERSION.openStream()) {
      return new String(version.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
