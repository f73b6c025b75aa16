package io.ekkogen.model;

import io.ekkogen.model.type.Text;
import io.ekkogen.model.type.Type;
import java.util.Optional;

/**
 * An exported variable of a scalar or string type.
 *
 * @param getter what its getter is called in Java
 * @param setter what its setter is called in Java, where it has one
 */
public record Global(
    String name,
    String getter,
    String setter,
    String jsName,
    PerSystem<Text> entryPoint,
    Type type,
    boolean readOnly,
    Optional<Text> doc) {}
