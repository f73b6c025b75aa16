package io.ekkogen.runtime.js;

import java.util.Set;

/**
 * The access of a context to native code.
 *
 * @param nativeNames the granted modules; unused if {@code allNative}
 */
record NativePermissions(boolean ffi, boolean allNative, Set<String> nativeNames) {

  NativePermissions {
    nativeNames = Set.copyOf(nativeNames);
  }

  boolean allows(String nativeName) {
    return allNative || nativeNames.contains(nativeName);
  }

  boolean allowsAnyNative() {
    return allNative || !nativeNames.isEmpty();
  }
}
