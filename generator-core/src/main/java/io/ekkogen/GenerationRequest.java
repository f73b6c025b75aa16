package io.ekkogen;

import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.JavaNames;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What to generate.
 *
 * @param mapping where from
 * @param javaPackage the package of the generated Java; wins over the mapping's {@code
 *     java.package}
 * @param targets which kinds of file; not empty
 */
public record GenerationRequest(
    MappingSource mapping, Optional<String> javaPackage, Set<Target> targets) {

  /**
   * @throws IllegalArgumentException when no target is asked for, or the package is none; the
   *     message says so to the user
   */
  public GenerationRequest {
    if (targets.isEmpty()) {
      throw new IllegalArgumentException("At least one target is needed");
    }
    javaPackage.ifPresent(GenerationRequest::requirePackage);
    targets = Set.copyOf(targets);
  }

  private static void requirePackage(String name) {
    JavaNames.packageProblem(name)
        .ifPresent(
            problem -> {
              throw new IllegalArgumentException(
                  Quoted.of(name) + " is no Java package: " + problem);
            });
  }

  /** Everything, into the mapping's own package. */
  public static GenerationRequest of(MappingSource mapping) {
    return new GenerationRequest(mapping, Optional.empty(), EnumSet.allOf(Target.class));
  }
}
