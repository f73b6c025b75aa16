package io.ekkogen.mapping;

import io.ekkogen.diagnostic.SourceLocation;

/** A value of a mapping with its location. */
public record Located<T>(T value, SourceLocation location) {}
