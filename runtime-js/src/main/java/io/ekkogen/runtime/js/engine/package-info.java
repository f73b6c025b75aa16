/** The JavaScript engine: the host's own scripts, their access to Java, and errors for scripts. */
package io.ekkogen.runtime.js.engine;
