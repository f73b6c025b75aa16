/** Modules of the host that are written in JavaScript alone. */
package io.ekkogen.runtime.js.std;
