package io.ekkogen.cli.run;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import java.security.CodeSource;
import java.security.SecureClassLoader;
import java.security.cert.Certificate;

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

  @Override
  public InputStream getResourceAsStream(String name) {
    byte[] bytes = binding.resources().get(name);
    return bytes != null ? new ByteArrayInputStream(bytes) : super.getResourceAsStream(name);
  }
}
