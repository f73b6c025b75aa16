package io.ekkogen.runtime.js.engine;

import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.DetachedThreads;
import io.ekkogen.runtime.platform.Platform;
import io.ekkogen.runtime.script.ScriptAccess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.Source;

/**
 * The state that all contexts of the JVM share, so that only the first one pays for it: the engine,
 * the parsed scripts of the host, and the rule for access to Java objects.
 */
public final class SharedEngine {

  static {
    // Before anything asks for the engine's implementation, as sources do.
    goWithoutAttachLibrary(Platform.current().arch());
  }

  /** Allows only methods marked {@link ScriptAccess}; no class look-up, no public members. */
  public static final HostAccess HOST_ACCESS =
      HostAccess.newBuilder()
          .allowAccessAnnotatedBy(ScriptAccess.class)
          .allowImplementationsAnnotatedBy(FunctionalInterface.class)
          .allowArrayAccess(true)
          .allowBufferAccess(true)
          .build();

  private static final String SCRIPTS = "/io/ekkogen/runtime/js/";
  private static final ConcurrentMap<String, Source> SOURCES = new ConcurrentHashMap<>();

  /**
   * A soft reference: code that the engine has run refers to the classes it met last, even those of
   * bindings, and so to their class loaders. When memory is short and no context is open, all of
   * this is released.
   */
  private static SoftReference<Engine> engine = new SoftReference<>(null);

  private SharedEngine() {}

  /**
   * The engine, created for the first context, and again for the first one after it was released.
   */
  public static synchronized Engine engine() {
    Engine shared = engine.get();
    if (shared == null) {
      shared = DetachedThreads.call(SharedEngine::newEngine);
      engine = new SoftReference<>(shared);
    }
    return shared;
  }

  /** Loads a script of the host. Its frames do not appear in stack traces. */
  static Source hostScript(String file) {
    return SOURCES.computeIfAbsent(file, SharedEngine::read);
  }

  private static Source read(String file) {
    try (InputStream resource = SharedEngine.class.getResourceAsStream(SCRIPTS + file)) {
      String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
      return Source.newBuilder("js", text, "ekkogen:" + file).internal(true).buildLiteral();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Refuses platforms where scripts would start, but not work (25.0.3): on big-endian machines each
   * variable that is true reads as false, and on 32-bit ARM text is read at addresses that end the
   * process.
   */
  private static void requireWorkingPlatform() {
    boolean isArm = Platform.current().arch() == Architecture.ARM;
    if (isArm || ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN) {
      throw new UnsupportedOperationException(
          "Scripts do not run on %s: GraalJS needs %s"
              .formatted(
                  Platform.current(),
                  isArm ? "unaligned access to memory" : "a little-endian machine"));
    }
  }

  private static Engine newEngine() {
    requireWorkingPlatform();
    return Engine.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
  }

  /**
   * Tells Truffle to run without its native library where it has none. The library gives access to
   * internal packages of the JDK, which the compiler needs, and the interpreter does not.
   */
  private static void goWithoutAttachLibrary(Architecture arch) {
    if (arch != Architecture.X64 && arch != Architecture.ARM64) {
      setIfAbsent("truffle.attach.library", "/none");
      setIfAbsent("polyglotimpl.AttachLibraryFailureAction", "ignore");
    }
  }

  private static void setIfAbsent(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
