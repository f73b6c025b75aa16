package io.ekkogen.runtime.loading;

import com.sun.jna.Library;
import io.ekkogen.runtime.platform.Platform;
import java.net.URL;
import java.util.HashMap;
import java.util.Map;

/** The options with which JNA opens libraries. */
final class JnaOptions {
  private static final ClassLoader NOTHING = new NothingLoader();

  private JnaOptions() {}

  /**
   * Options for libraries of one kind. JNA caches libraries under name and options, and under the
   * bare file name as well. Options that differ keep a file that was opened by its path from being
   * handed out as the library that the system knows by that name.
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

  /** Keeps JNA from looking on the class path for what the system's loader did not open. */
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
