/** Checks of the files of libraries: their format, platform and hash. */
package io.ekkogen.runtime.loading.file;
