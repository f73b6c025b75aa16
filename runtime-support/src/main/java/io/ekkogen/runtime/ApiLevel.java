package io.ekkogen.runtime;

import java.util.Objects;

/**
 * The level of the interface between generated code and this runtime. It goes up with each version
 * that code generated before does not run with. Generated classes state their level when they are
 * initialised.
 */
public final class ApiLevel {
  /** The level that this runtime supports. */
  public static final int CURRENT = 2;

  private ApiLevel() {}

  /**
   * Checks the level of a generated class.
   *
   * @param generated the generated class
   * @param level the level that it was generated for
   * @throws LinkageError when this runtime does not support that level; the message names the
   *     class, both levels, the version of the runtime, and what to do
   */
  public static void require(Class<?> generated, int level) {
    if (level != CURRENT) {
      String version = ApiLevel.class.getPackage().getImplementationVersion();
      throw new LinkageError(
          "%s was generated for level %d of the ekkogen runtime, but ekkogen-runtime %s on the class path supports level %d; %s"
              .formatted(
                  generated.getName(),
                  level,
                  Objects.requireNonNullElse(version, "(unpackaged)"),
                  CURRENT,
                  level > CURRENT
                      ? "use the ekkogen-runtime of the version that generated it"
                      : "generate it again with the ekkogen of the runtime's version"));
    }
  }
}
