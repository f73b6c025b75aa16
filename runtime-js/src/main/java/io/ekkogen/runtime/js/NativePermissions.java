package io.ekkogen.runtime.js;

import java.util.Set;

/**
 * Which ways to native code a context has.
 *
 * @param nativeNames the modules granted one by one; unused when {@code allNative}
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
