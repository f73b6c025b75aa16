package io.ekkogen.runtime.loading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.CodeSource;
import java.security.SecureClassLoader;
import java.security.cert.Certificate;

/** Defines an anchor class with any code source. */
final class AnchorClass {
  /** The class that is defined, each time in a new class loader. */
  private static final class Binding {}

  private AnchorClass() {}

  /** A class with this code source (null: none), whose class path is {@code resources}. */
  static Class<?> from(URL codeSource, ClassLoader resources) {
    return new SecureClassLoader(resources) {
      Class<?> define() {
        byte[] code = classFile();
        return defineClass(
            null,
            code,
            0,
            code.length,
            codeSource == null ? null : new CodeSource(codeSource, (Certificate[]) null));
      }
    }.define();
  }

  private static byte[] classFile() {
    String name = "/" + Binding.class.getName().replace('.', '/') + ".class";
    try (InputStream in = AnchorClass.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
