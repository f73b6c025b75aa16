package io.ekkogen.runtime.platform;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** An operating system that a mapping's {@code library} may name. */
public enum OperatingSystem {
  WINDOWS("windows", "Windows", "", ".dll"),
  LINUX("linux", "Linux", "lib", ".so"),
  DARWIN("darwin", "macOS", "lib", ".dylib"),
  /** Linux with musl instead of glibc; its binaries are not compatible with {@link #LINUX}'s. */
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

  /** The display name, such as {@code macOS}. */
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

  /** The operating system that mappings call {@code key}; the match is case-sensitive. */
  public static Optional<OperatingSystem> ofKey(String key) {
    return Arrays.stream(values()).filter(os -> os.key.equals(key)).findFirst();
  }

  /**
   * Parses the JVM's {@code os.name}; the result for Linux is always {@link #LINUX}.
   *
   * @throws IllegalArgumentException for an unsupported system
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
