/** The module {@code std:ffi}. */
package io.ekkogen.runtime.js.ffi;
