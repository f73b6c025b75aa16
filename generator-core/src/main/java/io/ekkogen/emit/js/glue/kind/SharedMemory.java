package io.ekkogen.emit.js.glue.kind;

import io.ekkogen.model.Function;
import java.util.HashSet;
import java.util.Set;

/** Arguments that get one memory where they are the same object. */
final class SharedMemory {
  private SharedMemory() {}

  /** Whether two parameters of a function take the same kinds of objects by pointer. */
  static boolean isPossible(Function function, GlueKinds kinds) {
    Set<String> taken = new HashSet<>();
    return function.parameters().stream()
        .filter(parameter -> kinds.of(parameter.type()).isMemory(function, parameter))
        .flatMap(parameter -> kinds.of(parameter.type()).sharedMemory().stream())
        .anyMatch(memory -> !taken.add(memory));
  }
}
