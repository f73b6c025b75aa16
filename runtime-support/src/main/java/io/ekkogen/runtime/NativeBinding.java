package io.ekkogen.runtime;

import java.lang.invoke.MethodHandles;

/** Refuses code that was generated for level 1 of this runtime, which is initialised by it. */
public final class NativeBinding {
  private NativeBinding() {}

  /**
   * @throws LinkageError always; the message names the generated class, and says what to do
   */
  public static NativeBinding of(MethodHandles.Lookup lookup, String library, int level) {
    ApiLevel.require(lookup.lookupClass(), level);
    throw new LinkageError(lookup.lookupClass().getName() + " does not fit this runtime");
  }
}
