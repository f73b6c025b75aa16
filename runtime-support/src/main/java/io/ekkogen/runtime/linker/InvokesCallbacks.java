package io.ekkogen.runtime.linker;

/**
 * Marks generated classes whose downcalls rethrow exceptions of callbacks. An exception of a
 * callback with no such call on the stack is reported instead.
 */
public interface InvokesCallbacks {}
