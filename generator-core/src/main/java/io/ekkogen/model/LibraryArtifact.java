package io.ekkogen.model;

import io.ekkogen.model.type.Text;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A native file for one platform, or for every architecture of a system.
 *
 * @param sha256 in lower case
 * @param lazy whether functions are resolved at their first call, in place of when the file is
 *     opened
 * @param dependsOn what is loaded first, in order
 */
public record LibraryArtifact(
    OperatingSystem os,
    Optional<Architecture> arch,
    Text file,
    Optional<String> sha256,
    boolean lazy,
    List<Dependency> dependsOn) {

  public LibraryArtifact {
    dependsOn = List.copyOf(dependsOn);
  }

  /** A file that is loaded first. */
  public record Dependency(Text file, Optional<String> sha256) {}

  /** {@code os/arch} or {@code os}. */
  public String key() {
    return arch.map(a -> new Platform(os, a).key()).orElse(os.key());
  }

  /** The platforms it serves, of those there are. */
  public Stream<Platform> platforms() {
    return arch.map(Stream::of)
        .orElseGet(() -> Arrays.stream(Architecture.values()).filter(this::isBuilt))
        .map(a -> new Platform(os, a));
  }

  private boolean isBuilt(Architecture architecture) {
    return switch (os) {
      case WINDOWS ->
          architecture == Architecture.X86
              || architecture == Architecture.X64
              || architecture == Architecture.ARM64;
      case DARWIN -> architecture == Architecture.X64 || architecture == Architecture.ARM64;
      default -> true;
    };
  }
}
