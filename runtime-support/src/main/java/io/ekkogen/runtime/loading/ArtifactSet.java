package io.ekkogen.runtime.loading;

import io.ekkogen.runtime.platform.Platform;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The artifacts of one library.
 *
 * @param library the library's name, {@code [A-Za-z0-9_-]+}; it is part of the names of the
 *     settings that override the artifacts
 * @param byPlatform the artifacts by platform key, {@code linux/x64}, or by operating system,
 *     {@code linux}, if the file is the same for every architecture
 */
public record ArtifactSet(String library, Map<String, Artifact> byPlatform) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");

  /**
   * Creates a set of artifacts.
   *
   * @throws IllegalArgumentException when {@code library} is not a valid library name
   */
  public ArtifactSet {
    if (!NAME.matcher(library).matches()) {
      throw new IllegalArgumentException(
          "A library's name has only letters, digits, '_' and '-', unlike '" + library + "'");
    }
    byPlatform = Map.copyOf(byPlatform);
  }

  /** The artifact for {@code platform}, or else the one for its operating system. */
  public Optional<Artifact> forPlatform(Platform platform) {
    return Optional.ofNullable(byPlatform.get(platform.key()))
        .or(() -> Optional.ofNullable(byPlatform.get(platform.os().key())));
  }

  /** The keys of {@link #byPlatform}, sorted, for messages. */
  String platforms() {
    return byPlatform.isEmpty()
        ? "none at all"
        : String.join(", ", new TreeMap<>(byPlatform).keySet());
  }
}
