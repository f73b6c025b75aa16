package io.ekkogen.runtime.js.imports;

import java.util.Set;

/**
 * The access of a context to native code.
 *
 * @param nativeNames the granted modules; unused if {@code allNative}
 */
public record NativePermissions(boolean ffi, boolean allNative, Set<String> nativeNames) {

  public NativePermissions {
    nativeNames = Set.copyOf(nativeNames);
  }

  boolean allows(String nativeName) {
    return allNative || nativeNames.contains(nativeName);
  }
}
