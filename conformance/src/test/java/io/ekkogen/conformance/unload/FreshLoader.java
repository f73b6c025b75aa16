package io.ekkogen.conformance.unload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Defines new classes for bindings and the programs that use them, like the class loader of a
 * redeployed application. The runtime and JNA are shared.
 */
final class FreshLoader extends ClassLoader {
  private static final List<String> OWN =
      List.of("io.ekkogen.conformance.reloaded.", "io.ekkogen.conformance.unload.programs.");

  FreshLoader() {
    super(FreshLoader.class.getClassLoader());
  }

  /**
   * Loads {@code program} in this loader and runs it, with this as the thread's context class
   * loader.
   */
  void run(Class<? extends Runnable> program) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(this);
    try {
      ((Runnable) loadClass(program.getName()).getConstructor().newInstance()).run();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (OWN.stream().noneMatch(name::startsWith)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : define(name);
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = in.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
