package io.ekkogen.benchmarks;

import com.sun.jna.Native;
import io.ekkogen.runtime.linking.Linkers;
import io.ekkogen.runtime.platform.Platform;
import java.io.IOException;

/** One way to call libmathlib. */
interface Caller {
  int add(int a, int b);

  String getVersion();

  /** The distance between two points that the caller keeps. */
  double distance();

  static Caller of(String name) throws IOException {
    return switch (name) {
      case "ffm", "libffi" -> {
        System.setProperty(Linkers.PROPERTY, name);
        yield new EkkogenCaller();
      }
      case "jna-interface" -> new JnaInterfaceCaller(libraryPath());
      case "jna-direct" -> new JnaDirectCaller(libraryPath());
      default -> throw new IllegalArgumentException("There is no caller '" + name + "'");
    };
  }

  private static String libraryPath() throws IOException {
    Platform platform = Platform.current();
    String file = platform.os().libraryFileName("mathlib");
    return Native.extractFromResourcePath("/META-INF/native/" + platform.folder() + "/" + file)
        .getPath();
  }
}
