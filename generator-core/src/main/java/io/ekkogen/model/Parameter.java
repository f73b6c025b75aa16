package io.ekkogen.model;

import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CType;
import java.util.Optional;

/**
 * A parameter of a function or callback.
 *
 * @param name as the mapping writes it
 * @param javaName adjusted so that it is an identifier of Java
 * @param jsName adjusted so that it is an identifier of JavaScript
 */
public record Parameter(
    String name,
    String javaName,
    String jsName,
    Type type,
    Direction direction,
    Optional<String> doc) {

  /** What is passed: the type itself, or a pointer. */
  public CType raw() {
    return direction.byPointer() ? CScalar.ADDRESS : type.raw();
  }
}
