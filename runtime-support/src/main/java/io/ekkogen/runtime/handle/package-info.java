/** Handles in arrays and structures, for generated code. */
package io.ekkogen.runtime.handle;
