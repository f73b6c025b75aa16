/**
 * Java that native code calls: one stub for each callback object, how long it lives, and what
 * becomes of the exceptions it throws.
 */
package io.ekkogen.runtime.callback;
