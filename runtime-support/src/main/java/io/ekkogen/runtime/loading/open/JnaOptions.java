package io.ekkogen.runtime.loading.open;

import com.sun.jna.Library;
import io.ekkogen.runtime.platform.Platform;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;

/** Creates the options with which JNA opens libraries. */
final class JnaOptions {
  private static final ClassLoader NOTHING = new NothingLoader();

  private JnaOptions() {}

  /**
   * Options for one kind of library. JNA caches libraries by name and options, and also by the bare
   * file name. Different options prevent JNA from returning a file that was opened by its path as
   * the system's library of the same name.
   */
  static Map<String, ?> of(String kind, SymbolBinding binding) {
    Map<String, Object> options = new HashMap<>();
    options.put("ekkogen", kind);
    options.put(Library.OPTION_CLASSLOADER, NOTHING);
    binding
        .openFlags(Platform.current().os())
        .ifPresent(flags -> options.put(Library.OPTION_OPEN_FLAGS, flags));
    return options;
  }

  /**
   * A class loader without resources: prevents JNA from searching the class path after the system's
   * loader has failed.
   */
  private static final class NothingLoader extends ClassLoader {
    NothingLoader() {
      super(null);
    }

    @Override
    public URL getResource(String name) {
      return null;
    }
  }
}
