package io.ekkogen.emit.java;

import com.palantir.javapoet.TypeSpec;
import io.ekkogen.emit.java.source.JavaTypes;
import javax.lang.model.element.Modifier;

/**
 * Splits a class that exceeds the limits of class files into a chain of superclasses. Initialising
 * the last class initialises all, and static members are inherited, so callers only name the last.
 */
final class SplitClasses {
  private SplitClasses() {}

  /**
   * Starts a class of the chain. The last has the plain name and is final; the others are abstract
   * and numbered from 1.
   *
   * @param part counted from 0
   */
  static TypeSpec.Builder start(String name, JavaTypes types, int part, boolean last) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(last ? name : name + (part + 1))
            .addModifiers(last ? Modifier.FINAL : Modifier.ABSTRACT);
    if (part > 0) {
      type.superclass(types.own(name + part));
    }
    return type;
  }
}
