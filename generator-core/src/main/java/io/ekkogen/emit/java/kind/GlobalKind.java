package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.call.NativeScope;

/** A kind of type that exported variables have: how they are read and written. */
public interface GlobalKind extends JavaKind {
  /** The start of the variable's memory. */
  CodeBlock START = CodeBlock.of("0");

  /** The value in the typed interface. */
  CodeBlock load(NativeScope scope, Variable variable);

  /** A statement that stores {@code value}. */
  CodeBlock store(NativeScope scope, Variable variable, CodeBlock value);

  /** The value for glue. */
  CodeBlock hostLoad(NativeScope scope, Variable variable);

  /** A statement that stores {@code value}, which glue has checked. */
  CodeBlock hostStore(NativeScope scope, Variable variable, CodeBlock value);

  /**
   * A variable.
   *
   * @param constant the binding's constant for it
   */
  record Variable(String name, String constant) {
    CodeBlock memory() {
      return CodeBlock.of("$L.pointer()", constant);
    }
  }
}
