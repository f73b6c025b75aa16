package io.ekkogen.model.type;

/**
 * What a structure or union is called: all that a pointer to it needs, which may be a field of the
 * structure itself.
 *
 * @param name as the mapping writes it
 * @param javaName its class in Java
 * @param jsName its class in JavaScript
 */
public record StructName(String name, String javaName, String jsName) {}
