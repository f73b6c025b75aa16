package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * A kind of type whose values are objects in Java.
 *
 * @param type in Java
 * @param nativeType an expression for the runtime's NativeType
 * @param rules what a value has to be, in Javadoc
 * @param elementRules as {@code rules}, of the elements of an array: {@code none of them null}
 * @param returned what getters return, where that is not simply the value; in Javadoc
 * @param effect what setters do beside storing the value; in Javadoc
 * @param shown what is shown of it, and compared
 */
record ObjectKind(
    TypeName type,
    CodeBlock nativeType,
    List<String> rules,
    String elementRules,
    Optional<String> returned,
    Optional<String> effect,
    Shown shown) {

  /** What {@code toString} and {@code equals} use of a value. */
  enum Shown {
    /** The value. */
    VALUE,
    /** The value, for which pointers are followed. */
    FOLLOWED,
    /** The address, because the target may be large, or gone. */
    ADDRESS
  }
}
