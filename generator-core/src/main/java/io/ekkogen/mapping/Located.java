package io.ekkogen.mapping;

import io.ekkogen.diagnostic.SourceLocation;

/** A value as written in a mapping, and where it stands. */
public record Located<T>(T value, SourceLocation location) {}
