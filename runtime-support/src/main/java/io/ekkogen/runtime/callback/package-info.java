/**
 * Upcalls: the native stubs of callback objects, their lifetimes, and the exceptions of callbacks.
 */
package io.ekkogen.runtime.callback;
