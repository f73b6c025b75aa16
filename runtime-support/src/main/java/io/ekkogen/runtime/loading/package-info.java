/**
 * Picks, checks and opens the native artifact of a library.
 *
 * <p>{@link io.ekkogen.runtime.loading.LibraryLoader} is the entry point. {@code LibrarySearch}
 * opens a library's dependencies and then the library. For each file, a {@code FileSearch} tries
 * the places in order. A file that it finds is checked ({@code loading.file}), copied to a private
 * directory if necessary ({@code loading.cache}) and opened ({@code loading.open}). {@code
 * Attempts} collects failures and creates the error message.
 */
package io.ekkogen.runtime.loading;
