package io.ekkogen.processor;

import java.util.Map;
import java.util.Optional;

/** What can be given as {@code -Akey=value}. */
enum ProcessorOption {
  /** The package of the generated Java; the annotated element's unless given. */
  PACKAGE("ekkogen.package"),

  /** Directories to look for mappings in, after javac's own; separated as in a class path. */
  MAPPING_PATH("ekkogen.mappingPath"),

  /** What to generate: java, js, ts, or several with commas; all unless given. */
  TARGETS("ekkogen.targets");

  private final String key;

  ProcessorOption(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  /** This option's value; an empty one counts as not given. */
  Optional<String> in(Map<String, String> options) {
    return Optional.ofNullable(options.get(key)).filter(value -> !value.isBlank());
  }
}
