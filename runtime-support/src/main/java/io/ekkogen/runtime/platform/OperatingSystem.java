package io.ekkogen.runtime.platform;

import java.util.Locale;
import java.util.Optional;

/** An operating system that a mapping's {@code library} may name. */
public enum OperatingSystem {
  WINDOWS("windows", "Windows", "", ".dll"),
  LINUX("linux", "Linux", "lib", ".so"),
  DARWIN("darwin", "macOS", "lib", ".dylib"),
  /** Linux with musl in place of glibc; its binaries do not mix with {@link #LINUX}'s. */
  LINUX_MUSL("linux-musl", "Linux (musl)", "lib", ".so"),
  FREEBSD("freebsd", "FreeBSD", "lib", ".so");

  private final String key;
  private final String displayName;
  private final String libraryPrefix;
  private final String librarySuffix;

  OperatingSystem(String key, String displayName, String libraryPrefix, String librarySuffix) {
    this.key = key;
    this.displayName = displayName;
    this.libraryPrefix = libraryPrefix;
    this.librarySuffix = librarySuffix;
  }

  /** The name used in mappings and in class path folders, such as {@code linux}. */
  public String key() {
    return key;
  }

  /** The name people use, such as {@code macOS}. */
  public String displayName() {
    return displayName;
  }

  /** The usual file name of a library, such as {@code libz.so} for {@code z}. */
  public String libraryFileName(String name) {
    return libraryPrefix + name + librarySuffix;
  }

  /** Whether this is Linux with either C library. */
  public boolean isLinux() {
    return this == LINUX || this == LINUX_MUSL;
  }

  /** The operating system a mapping calls {@code key}, matched exactly. */
  public static Optional<OperatingSystem> ofKey(String key) {
    for (OperatingSystem os : values()) {
      if (os.key.equals(key)) {
        return Optional.of(os);
      }
    }
    return Optional.empty();
  }

  /**
   * Reads the JVM's {@code os.name}; Linux is always {@link #LINUX} here.
   *
   * @throws IllegalArgumentException for a system that ekkogen does not know
   */
  static OperatingSystem ofJvmName(String osName) {
    String name = osName.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return WINDOWS;
    }
    if (name.startsWith("mac") || name.startsWith("darwin")) {
      return DARWIN;
    }
    if (name.startsWith("linux")) {
      return LINUX;
    }
    if (name.startsWith("freebsd")) {
      return FREEBSD;
    }
    throw new IllegalArgumentException("ekkogen does not know the operating system " + osName);
  }
}
