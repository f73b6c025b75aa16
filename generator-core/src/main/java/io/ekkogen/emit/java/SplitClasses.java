package io.ekkogen.emit.java;

import com.palantir.javapoet.TypeSpec;
import io.ekkogen.emit.java.source.JavaTypes;
import javax.lang.model.element.Modifier;

/**
 * A class in as many parts as it takes class files to hold it, each extending the one before.
 * Whoever initialises the last initialises all, and static members are inherited, so that nobody
 * else need know of the parts.
 */
final class SplitClasses {
  private SplitClasses() {}

  /**
   * Starts a part: the last has the class's name and is final, the others are numbered from 1 and
   * abstract.
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
