package io.ekkogen.runtime.js;

import io.ekkogen.runtime.ScriptAccess;
import io.ekkogen.runtime.platform.DetachedThreads;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;

/**
 * What all contexts of the JVM share, so that only the first one pays for it: the engine, the
 * parsed scripts of the host, and the one rule of what scripts may touch of a Java object.
 */
final class SharedEngine {

  /** Only methods marked {@link ScriptAccess}; no class look-up, no public members. */
  static final HostAccess HOST_ACCESS =
      HostAccess.newBuilder()
          .allowAccessAnnotatedBy(ScriptAccess.class)
          .allowImplementationsAnnotatedBy(FunctionalInterface.class)
          .allowArrayAccess(true)
          .allowBufferAccess(true)
          .build();

  private static final ConcurrentMap<String, Source> SOURCES = new ConcurrentHashMap<>();

  /**
   * Softly: what the engine has run remembers the last few classes it met, also those of bindings,
   * and with them their loaders. When memory is short, and no context is open, it all goes.
   */
  private static SoftReference<Engine> engine = new SoftReference<>(null);

  private SharedEngine() {}

  /** The engine; made when the first context is, or the first after it was let go of. */
  static synchronized Engine engine() {
    Engine shared = engine.get();
    if (shared == null) {
      shared = DetachedThreads.call(SharedEngine::newEngine);
      engine = new SoftReference<>(shared);
    }
    return shared;
  }

  /** A script of the host, from this package's resources. Its frames are in no stack trace. */
  static Source hostScript(String file) {
    return SOURCES.computeIfAbsent(file, SharedEngine::read);
  }

  private static Source read(String file) {
    try (InputStream resource = SharedEngine.class.getResourceAsStream(file)) {
      String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
      return Source.newBuilder("js", text, "ekkogen:" + file).internal(true).buildLiteral();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Engine newEngine() {
    return Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
  }
}
