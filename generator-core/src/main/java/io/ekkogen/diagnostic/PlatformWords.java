package io.ekkogen.diagnostic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Converts other tools' names of operating systems and architectures to those of the format. */
public final class PlatformWords {
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("macos", "darwin"),
          Map.entry("mac", "darwin"),
          Map.entry("osx", "darwin"),
          Map.entry("win", "windows"),
          Map.entry("win32", "windows"),
          Map.entry("win64", "windows"),
          Map.entry("musl", "linux-musl"),
          Map.entry("amd64", "x64"),
          Map.entry("x86_64", "x64"),
          Map.entry("x86-64", "x64"),
          Map.entry("i386", "x86"),
          Map.entry("i686", "x86"),
          Map.entry("ia32", "x86"),
          Map.entry("aarch64", "arm64"));

  private PlatformWords() {}

  /**
   * Converts {@code os}, {@code arch} or {@code os/arch} to the format's names; unknown names stay
   * unchanged.
   */
  public static String usual(String platform) {
    return Arrays.stream(platform.split("/", -1))
        .map(part -> USUAL.getOrDefault(part.toLowerCase(Locale.ROOT), part))
        .collect(Collectors.joining("/"));
  }
}
