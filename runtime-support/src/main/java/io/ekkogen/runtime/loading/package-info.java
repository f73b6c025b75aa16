/**
 * Picks, checks and opens the native artifact of a library.
 *
 * <p>{@link io.ekkogen.runtime.loading.LibraryLoader} is the entry point. {@code LibrarySearch}
 * opens a library's dependencies and then the library. For each file, a {@code FileSearch} tries
 * the places in order; a file that it finds is checked ({@code NativeFile}, {@code BinaryHeader},
 * {@code Sha256}, {@code ElfCheck}), copied to a private directory if necessary ({@code
 * ArtifactCache}, in a {@code CacheDirectory} whose path {@code PathSafety} has checked) and opened
 * ({@link io.ekkogen.runtime.loading.LoadedLibrary}). {@code Attempts} collects failures and
 * creates the error message.
 */
package io.ekkogen.runtime.loading;
