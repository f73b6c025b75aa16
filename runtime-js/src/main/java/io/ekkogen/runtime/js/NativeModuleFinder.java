package io.ekkogen.runtime.js;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where {@code native:} modules come from. The runtime finds generated ones on the class path; the
 * command line adds one that generates from a mapping on the spot.
 */
public interface NativeModuleFinder {

  /**
   * Looks for a module.
   *
   * @param name what follows {@code native:}, already known to be {@code [A-Za-z0-9_-]+}
   * @param directory where the importing script lies
   * @return the module, or empty to let the next finder look
   * @throws NativeModuleException when the module is there but cannot be had; the message says why
   */
  Optional<NativeModule> find(String name, Path directory);

  /** One line for the error message when nobody finds a module: where this finder looked. */
  String describePlaces(String name, Path directory);
}
