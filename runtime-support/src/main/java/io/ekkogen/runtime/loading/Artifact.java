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
 * @param file the file as the mapping writes it: a name, a relative path with {@code /}, or an
 *     absolute path. A path that leaves its directory is refused when it is looked for
 * @param sha256 the hash that the file must have, 64 hexadecimal digits, kept in lower case. A file
 *     with a hash is opened only from a private copy whose bytes have been verified
 * @param lazy whether functions that this file and what it depends on use are resolved at their
 *     first call, where a missing one ends the process, in place of when the files are opened
 * @param dependsOn what is opened first, in order; what these depend on in turn is not looked at
 */
public record Artifact(
    String file, Optional<String> sha256, boolean lazy, List<Artifact> dependsOn) {
  private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");

  /**
   * An artifact.
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

  /** An artifact that needs nothing else to be opened first. */
  public Artifact(String file, Optional<String> sha256) {
    this(file, sha256, false, List.of());
  }

  /** An artifact whose bytes are not verified. */
  public Artifact(String file) {
    this(file, Optional.empty());
  }

  /** This artifact, which {@code dependency} is opened before, after what it depends on already. */
  public Artifact dependingOn(Artifact dependency) {
    List<Artifact> all = new ArrayList<>(dependsOn);
    all.add(dependency);
    return new Artifact(file, sha256, lazy, all);
  }

  /** This artifact, with functions resolved at their first call. */
  public Artifact resolvedLazily() {
    return new Artifact(file, sha256, true, dependsOn);
  }
}
