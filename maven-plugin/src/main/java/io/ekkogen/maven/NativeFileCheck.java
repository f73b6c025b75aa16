package io.ekkogen.maven;

import io.ekkogen.runtime.loading.file.NativeFile;
import io.ekkogen.runtime.loading.file.Sha256;
import io.ekkogen.runtime.loading.file.UnusableException;
import io.ekkogen.runtime.platform.Platform;
import io.ekkogen.symbols.ExportedSymbol;
import io.ekkogen.symbols.LibraryExports;
import io.ekkogen.symbols.LibraryFiles.LibraryFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks that a file is what its mapping needs. */
final class NativeFileCheck {
  private static final int MOST_LISTED = 10;

  /** The names of functions of 32-bit Windows say how many bytes their arguments have. */
  private static final Pattern DECORATION = Pattern.compile("^_|@\\d+$");

  private NativeFileCheck() {}

  /** What is wrong with the file; empty if nothing is. */
  static Optional<String> problem(LibraryFile needed, Path file) throws IOException {
    try {
      NativeFile.requireLibraryFor(needed.platform(), file, needed.platform().key());
    } catch (UnusableException e) {
      return Optional.of(file + " " + e.getMessage());
    }
    byte[] content = Files.readAllBytes(file);
    String hash = Sha256.of(new ByteArrayInputStream(content));
    if (needed.sha256().filter(it -> !it.equals(hash)).isPresent()) {
      return Optional.of(
          "%s has the hash %s, the mapping has %s".formatted(file, hash, needed.sha256().get()));
    }
    Optional<List<ExportedSymbol>> exports = LibraryExports.read(content);
    if (exports.isEmpty()) {
      return Optional.of(file + " is damaged: its symbols cannot be read");
    }
    Set<String> names =
        exports.get().stream()
            .map(it -> plain(it.name(), needed.platform()))
            .collect(Collectors.toSet());
    List<String> missing = new ArrayList<>(needed.symbols());
    missing.removeIf(it -> names.contains(plain(it, needed.platform())));
    return missing.isEmpty() ? Optional.empty() : Optional.of(file + " lacks " + list(missing));
  }

  private static String plain(String name, Platform platform) {
    return platform.key().equals("windows/x86") ? DECORATION.matcher(name).replaceAll("") : name;
  }

  private static String list(List<String> names) {
    return names.size() <= MOST_LISTED
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, MOST_LISTED))
            + " and %d more".formatted(names.size() - MOST_LISTED);
  }
}
