package io.ekkogen.benchmarks.run;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * A JDK.
 *
 * @param feature its major version
 * @param number its whole version
 * @param name whose it is, and its number
 */
record Jdk(Path home, int feature, String number, String name) {
  static Jdk at(Path home) throws IOException {
    Properties release = new Properties();
    try (Reader reader = Files.newBufferedReader(home.resolve("release"))) {
      release.load(reader);
    }
    String version = release.getProperty("JAVA_VERSION").replace("\"", "");
    String implementor = release.getProperty("IMPLEMENTOR", "").replace("\"", "");
    int feature = Integer.parseInt(version.split("\\.")[0]);
    return new Jdk(home, feature, version, (implementor + " " + version).strip());
  }

  String java() {
    return home.resolve("bin/java").toString();
  }
}
