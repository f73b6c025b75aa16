package io.ekkogen.symbols;

/**
 * A symbol that a library file exports, by the name under which it is looked up.
 *
 * @param isFunction whether it is code; otherwise it is data
 */
public record ExportedSymbol(String name, boolean isFunction) {}
