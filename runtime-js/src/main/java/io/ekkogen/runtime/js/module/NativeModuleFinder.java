package io.ekkogen.runtime.js.module;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds {@code native:} modules. The runtime finds generated modules on the class path; the command
 * adds a finder that generates them from mappings at run time.
 */
public interface NativeModuleFinder {

  /**
   * Looks for a module.
   *
   * @param name the name after {@code native:}, which matches {@code [A-Za-z0-9_-]+}
   * @param directory the directory of the importing script
   * @return the module, or empty to let the next finder look
   * @throws NativeModuleException when the module exists but cannot be used; the message gives the
   *     reason
   */
  Optional<NativeModule> find(String name, Path directory);

  /**
   * One line for the error message about a missing module: the places that this finder has
   * searched.
   */
  String describePlaces(String name, Path directory);
}
