/** {@code import} and {@code require}: which files scripts may read, and which modules exist. */
package io.ekkogen.runtime.js.imports;
