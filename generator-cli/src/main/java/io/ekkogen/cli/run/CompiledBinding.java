package io.ekkogen.cli.run;

import java.util.Map;

/**
 * A compiled binding, ready to be loaded.
 *
 * @param classes class files by binary name
 * @param resources manifest and glue by class path name
 */
record CompiledBinding(Map<String, byte[]> classes, Map<String, byte[]> resources) {

  CompiledBinding {
    classes = Map.copyOf(classes);
    resources = Map.copyOf(resources);
  }
}
