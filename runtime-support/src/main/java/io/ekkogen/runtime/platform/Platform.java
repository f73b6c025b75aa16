package io.ekkogen.runtime.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An operating system on an architecture: what a native artifact is compiled for. */
public record Platform(OperatingSystem os, Architecture arch) {

  private static final List<Platform> ALL = combinations();

  private static List<Platform> combinations() {
    List<Platform> all = new ArrayList<>();
    for (OperatingSystem os : OperatingSystem.values()) {
      for (Architecture arch : Architecture.values()) {
        all.add(new Platform(os, arch));
      }
    }
    return List.copyOf(all);
  }

  /** Every combination of operating system and architecture, whether it exists or not. */
  public static List<Platform> all() {
    return ALL;
  }

  /** The platform this JVM runs on. */
  public static Platform current() {
    return Current.PLATFORM;
  }

  /** The platform with the given {@link #key}. */
  public static Optional<Platform> ofKey(String key) {
    return ALL.stream().filter(platform -> platform.key().equals(key)).findFirst();
  }

  /** The form used in mappings and messages: {@code linux/x64}. */
  public String key() {
    return os.key() + "/" + arch.key();
  }

  /** The name of class path folders: {@code linux-x64}. */
  public String folder() {
    return os.key() + "-" + arch.key();
  }

  @Override
  public String toString() {
    return key();
  }

  /** Computed once, at the first use. */
  private static final class Current {
    static final Platform PLATFORM = detect();

    private static Platform detect() {
      Architecture arch = Architecture.ofJvmName(System.getProperty("os.arch"));
      OperatingSystem os = OperatingSystem.ofJvmName(System.getProperty("os.name"));
      boolean isMusl =
          os == OperatingSystem.LINUX
              && DynamicLoaders.isMusl(arch, path -> Files.exists(Path.of(path)));
      return new Platform(isMusl ? OperatingSystem.LINUX_MUSL : os, arch);
    }
  }
}
