/** {@code import} and {@code require}: how specifiers resolve, and which modules exist. */
package io.ekkogen.runtime.js.imports;
