package io.ekkogen.model;

import java.util.Optional;

/**
 * Memory that a callee stores a pointer to.
 *
 * @param free what releases it when it has been copied; empty for memory that the library keeps
 * @param freeEach what releases the targets of the pointers in it
 */
public record GivenMemory(Optional<Release> free, Optional<Release> freeEach) {}
