/** Files for scripts: which they may read, and to which packages they belong. */
package io.ekkogen.runtime.js.files;
