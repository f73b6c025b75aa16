package io.ekkogen.model;

import io.ekkogen.model.type.Text;
import io.ekkogen.model.type.Type;
import java.util.Optional;

/**
 * A named value.
 *
 * @param type a scalar or a string
 * @param value a BigInteger, Double, Boolean or Text that fits the type
 */
public record Constant(
    String name, String javaName, String jsName, Type type, Object value, Optional<Text> doc) {}
