package io.ekkogen.runtime.linker;

/**
 * Marks generated classes whose calls of native code throw what callbacks threw meanwhile. What is
 * thrown with no such call beneath is reported.
 */
public interface CallsBack {}
