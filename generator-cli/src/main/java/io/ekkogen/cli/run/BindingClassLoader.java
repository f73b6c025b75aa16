package io.ekkogen.cli.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.security.CodeSource;
import java.security.SecureClassLoader;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Defines a binding's classes with the mapping as their code source, so that the library is
 * searched next to the mapping.
 */
final class BindingClassLoader extends SecureClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final CompiledBinding binding;
  private final CodeSource mapping;

  BindingClassLoader(CompiledBinding binding, URL mapping, ClassLoader parent) {
    super(parent);
    this.binding = binding;
    this.mapping = new CodeSource(mapping, (Certificate[]) null);
  }

  /** Loads the binding's own classes first, because its package may also exist elsewhere. */
  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    byte[] bytes = binding.classes().get(name);
    if (bytes == null) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length, mapping);
    }
  }

  /** The binding's own resource, if there is one, hides all others of that name. */
  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    byte[] bytes = binding.resources().get(name);
    return bytes != null
        ? Collections.enumeration(List.of(inMemory(name, bytes)))
        : super.getResources(name);
  }

  private static URL inMemory(String name, byte[] bytes) throws IOException {
    URLStreamHandler handler =
        new URLStreamHandler() {
          @Override
          protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
              @Override
              public void connect() {}

              @Override
              public InputStream getInputStream() {
                return new ByteArrayInputStream(bytes);
              }
            };
          }
        };
    return new URL(null, "binding:/" + name, handler);
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    byte[] bytes = binding.resources().get(name);
    return bytes != null ? new ByteArrayInputStream(bytes) : super.getResourceAsStream(name);
  }
}
