package io.ekkogen.runtime.loading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One file of a mapping's {@code library}.
 *
 * @param file the file as written in the mapping: a name, a relative path with {@code /}, or an
 *     absolute path. The search rejects a path that leaves its directory
 * @param sha256 the required hash, 64 hexadecimal digits, in lower case. A file with a hash is
 *     opened only from a private copy whose bytes have been verified
 * @param lazy whether functions that this file and its dependencies use are resolved at their first
 *     call, rather than when the files are opened; a missing function then ends the process
 * @param dependsOn the dependencies, which are opened first, in order; dependencies of these are
 *     ignored
 */
public record Artifact(
    String file, Optional<String> sha256, boolean lazy, List<Artifact> dependsOn) {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

  /**
   * Creates an artifact.
   *
   * @throws IllegalArgumentException when {@code sha256} is not 64 hexadecimal digits
   */
  public Artifact {
    Objects.requireNonNull(file, "file");
    sha256.ifPresent(
        hash -> {
          if (!SHA256.matcher(hash).matches()) {
            throw new IllegalArgumentException(
                "A sha256 is 64 hexadecimal digits, not '" + hash + "'");
          }
        });
    sha256 = sha256.map(hash -> hash.toLowerCase(Locale.ROOT));
    dependsOn = List.copyOf(dependsOn);
  }

  /** Creates an artifact without dependencies. */
  public Artifact(String file, Optional<String> sha256) {
    this(file, sha256, false, List.of());
  }

  /** Creates an artifact whose bytes are not verified. */
  public Artifact(String file) {
    this(file, Optional.empty());
  }

  /** This artifact with one more dependency, which is opened after the others. */
  public Artifact dependingOn(Artifact dependency) {
    List<Artifact> all = new ArrayList<>(dependsOn);
    all.add(dependency);
    return new Artifact(file, sha256, lazy, all);
  }

  /** This artifact, with lazy resolution of functions. */
  public Artifact resolvedLazily() {
    return new Artifact(file, sha256, true, dependsOn);
  }
}
