package io.ekkogen.runtime;

import java.util.Objects;

/** The version of this runtime, as its jar's manifest says. */
final class RuntimeVersion {
  static final String VERSION =
      Objects.requireNonNullElse(
          RuntimeVersion.class.getPackage().getImplementationVersion(), "(unpackaged)");

  private RuntimeVersion() {}
}
