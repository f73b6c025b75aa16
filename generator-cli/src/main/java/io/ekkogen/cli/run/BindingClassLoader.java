package io.ekkogen.cli.run;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import java.security.CodeSource;
import java.security.SecureClassLoader;
import java.security.cert.Certificate;

/**
 * Defines a binding's classes as if the mapping were the jar they come from, so that the library is
 * looked for beside the mapping.
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

  /** The binding's own classes come first: its package may be one that exists elsewhere too. */
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
