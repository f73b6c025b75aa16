package io.ekkogen.model.type;

import java.util.Optional;

/**
 * A typed opaque pointer.
 *
 * @param close the name of the function that releases it
 */
public record Handle(
    String name, String javaName, String jsName, String close, Optional<Text> doc) {}
