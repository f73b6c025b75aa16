package io.ekkogen.model;

import io.ekkogen.runtime.platform.OperatingSystem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that may differ from one operating system to another.
 *
 * @param standard what holds where nothing special does
 * @param special what differs from it, in the order of the mapping
 */
public record PerSystem<T>(T standard, Map<OperatingSystem, T> special) {

  public PerSystem {
    special = Collections.unmodifiableMap(new LinkedHashMap<>(special));
  }

  /** The same everywhere. */
  public static <T> PerSystem<T> same(T everywhere) {
    return new PerSystem<>(everywhere, Map.of());
  }
}
