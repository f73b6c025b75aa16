package io.ekkogen.conformance.unload;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Defines bindings, and the programs that use them, anew, as the class loader of an application
 * does that is deployed once more. The runtime and JNA are shared.
 */
final class FreshLoader extends ClassLoader {
  private static final List<String> OWN =
      List.of("io.ekkogen.conformance.reloaded.", "io.ekkogen.conformance.unload.programs.");

  FreshLoader() {
    super(FreshLoader.class.getClassLoader());
  }

  /** Loads {@code program} anew and runs it, with this loader as the thread's. */
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
