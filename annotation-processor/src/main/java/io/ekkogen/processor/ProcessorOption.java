package io.ekkogen.processor;

import java.util.Map;
import java.util.Optional;

/** The options of the processor, {@code -Akey=value}. */
enum ProcessorOption {
  /** The package of the generated Java; the default is the annotated element's. */
  PACKAGE("ekkogen.package"),

  /** Directories to search for mappings after javac's own, separated as in a class path. */
  MAPPING_PATH("ekkogen.mappingPath"),

  /** The targets: java, js, ts, or several separated by commas; the default is all. */
  TARGETS("ekkogen.targets");

  private final String key;

  ProcessorOption(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  /** This option's value; an empty one counts as absent. */
  Optional<String> in(Map<String, String> options) {
    return Optional.ofNullable(options.get(key)).filter(value -> !value.isBlank());
  }
}
