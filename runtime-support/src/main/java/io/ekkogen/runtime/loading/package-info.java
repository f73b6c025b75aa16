/**
 * Picks, checks and opens the native artifact of a library.
 *
 * <p>{@link io.ekkogen.runtime.loading.LibraryLoader} is the way in. {@code LibrarySearch} opens
 * what a library depends on and then the library. For each file a {@code FileSearch} goes through
 * the places in order; what it finds is checked ({@code NativeFile}, {@code BinaryHeader}, {@code
 * Sha256}, {@code ElfCheck}), copied to a private directory where that is needed ({@code
 * ArtifactCache}, in a {@code CacheDirectory} whose path is safe by {@code PathSafety}) and opened
 * ({@link io.ekkogen.runtime.loading.LoadedLibrary}). What did not work is remembered in {@code
 * Attempts}, which words the error.
 */
package io.ekkogen.runtime.loading;
