package io.ekkogen.golden;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Finds a JDK of version 25 or later in the usual places. */
final class NewerJdk {
  static final int VERSION = 25;

  /** The reason for skipping a test that needs it. */
  static final String MISSING =
      "no JDK >= "
          + VERSION
          + " in -Dekkogen.test.jdk25, JAVA_HOME, /usr/lib/jvm, /Library/Java/JavaVirtualMachines,"
          + " ~/.sdkman/candidates/java or ~/.jdks";

  private NewerJdk() {}

  static Optional<Path> find() throws IOException {
    for (Path candidate : candidates()) {
      if (Files.exists(candidate.resolve("bin/javac"))
          || Files.exists(candidate.resolve("bin/javac.exe"))) {
        if (version(candidate) >= VERSION) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }

  private static List<Path> candidates() throws IOException {
    List<Path> candidates = new ArrayList<>();
    Optional.ofNullable(System.getProperty("ekkogen.test.jdk25"))
        .map(Path::of)
        .ifPresent(candidates::add);
    candidates.add(Path.of(System.getProperty("java.home")));
    Optional.ofNullable(System.getenv("JAVA_HOME")).map(Path::of).ifPresent(candidates::add);
    Path home = Path.of(System.getProperty("user.home"));
    for (Path folder :
        List.of(
            Path.of("/usr/lib/jvm"),
            Path.of("/Library/Java/JavaVirtualMachines"),
            home.resolve(".sdkman/candidates/java"),
            home.resolve(".jdks"))) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> children = Files.list(folder)) {
          children
              .sorted()
              .forEach(
                  child -> {
                    candidates.add(child);
                    candidates.add(child.resolve("Contents/Home"));
                  });
        }
      }
    }
    return candidates;
  }

  /** The version in the JDK's {@code release} file; 0 if unknown. */
  private static int version(Path jdk) throws IOException {
    Path release = jdk.resolve("release");
    if (!Files.isRegularFile(release)) {
      return 0;
    }
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(release)) {
      properties.load(in);
    }
    String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
    return Integer.parseInt(version.split("[^0-9]")[0]);
  }
}
