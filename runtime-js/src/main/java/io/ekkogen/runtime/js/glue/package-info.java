/** The Java side of {@code rt}, the object through which generated glue uses native memory. */
package io.ekkogen.runtime.js.glue;
