package io.ekkogen.benchmarks.call;

import java.nio.file.Path;

/** The compiled libraries. */
public final class Libraries {
  /** The system property with their directory. */
  public static final String DIRECTORY = "ekkogen.benchmarks.libraries";

  private Libraries() {}

  /** The library that is called. */
  public static String bench() {
    return path("bench");
  }

  /** JNI's code around it. */
  public static String jni() {
    return path("benchjni");
  }

  private static String path(String name) {
    return Path.of(System.getProperty(DIRECTORY), System.mapLibraryName(name)).toString();
  }
}
