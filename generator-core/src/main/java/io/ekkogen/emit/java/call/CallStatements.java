package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The statements of a method that calls native code, in the order in which they run. */
final class CallStatements {
  private final Map<Phase, List<CodeBlock>> statements = new EnumMap<>(Phase.class);

  /** When statements run, in the order of the body. */
  enum Phase {
    /** Before {@code try}; the variables can be used after the call. */
    DECLARE,
    PREPARE,
    /** After {@link #PREPARE}: makes memory that the callee only writes. */
    ROOMS,
    /** When native code has returned, also where a callback threw; must not fail. */
    RETURNED,
    AFTER_CALL,
    /** After {@link #AFTER_CALL}, which may load the count that limits a copy. */
    COPY_BACK,
    TRANSFER_OWNERSHIP,
    ON_ERROR,
    CLEANUP,
    /** After {@link #CLEANUP}: releases memory that the callee gave. */
    RELEASE
  }

  void add(Phase phase, CodeBlock statement) {
    statements.computeIfAbsent(phase, it -> new ArrayList<>()).add(statement);
  }

  List<CodeBlock> of(Phase phase) {
    return statements.getOrDefault(phase, List.of());
  }

  boolean has(Phase phase) {
    return statements.containsKey(phase);
  }
}
