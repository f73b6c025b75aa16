package io.ekkogen.runtime;

import java.util.Objects;

/** The version of this runtime, from its jar's manifest. */
final class RuntimeVersion {
  static final String VERSION =
      Objects.requireNonNullElse(
          RuntimeVersion.class.getPackage().getImplementationVersion(), "(unpackaged)");

  private RuntimeVersion() {}
}
