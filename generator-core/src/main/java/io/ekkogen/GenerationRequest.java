package io.ekkogen;

import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.JavaNames;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A request to generate files.
 *
 * @param mapping the mapping
 * @param javaPackage the package of the generated Java; overrides the mapping's {@code
 *     java.package}
 * @param targets the kinds of files; not empty
 */
public record GenerationRequest(
    MappingSource mapping, Optional<String> javaPackage, Set<Target> targets) {

  /**
   * @throws IllegalArgumentException when there is no target, or the package name is invalid; the
   *     message is for the user
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
                  Quoted.of(name) + " is not a valid Java package name: " + problem);
            });
  }

  /** Creates a request for all targets, with the mapping's own package. */
  public static GenerationRequest of(MappingSource mapping) {
    return new GenerationRequest(mapping, Optional.empty(), EnumSet.allOf(Target.class));
  }
}
