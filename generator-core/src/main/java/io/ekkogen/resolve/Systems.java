package io.ekkogen.resolve;

import io.ekkogen.mapping.Mapping.BySystem;
import io.ekkogen.model.PerSystem;
import io.ekkogen.runtime.platform.OperatingSystem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Resolves values that may depend on the operating system. */
final class Systems {
  private Systems() {}

  /** Resolves {@code written}; {@code standard} applies where it has no value. */
  static <T> PerSystem<T> resolve(
      BySystem written, PerSystem<T> standard, Function<String, T> resolver) {
    if (written.everywhere().isPresent()) {
      return PerSystem.same(resolver.apply(written.everywhere().get().value()));
    }
    Map<OperatingSystem, T> special = new LinkedHashMap<>(standard.special());
    written
        .bySystem()
        .forEach(
            (os, text) ->
                special.put(OperatingSystem.ofKey(os).orElseThrow(), resolver.apply(text.value())));
    special.values().removeIf(standard.standard()::equals);
    return new PerSystem<>(standard.standard(), special);
  }
}
