package io.ekkogen.conformance.unload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Native;
import io.ekkogen.conformance.Forked;
import io.ekkogen.conformance.Rules;
import io.ekkogen.conformance.reloaded.Reloaded;
import io.ekkogen.conformance.unload.programs.KeepsCallbacks;
import io.ekkogen.conformance.unload.programs.LoadsAlone;
import io.ekkogen.conformance.unload.programs.LoadsAndUnloads;
import io.ekkogen.conformance.unload.programs.LoadsPlainJna;
import java.lang.reflect.Field;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Class loaders of bindings, such as those of redeployed applications, are collected; native code
 * may still call their callbacks.
 */
class UnloadTest {
  private static final int MANY = 100;
  private static final int SOME = 50;

  @Test
  @Rules("F-180")
  void loadersOfUnloadedLibrariesAreCollected() throws InterruptedException {
    Loaders loaders = Loaders.used(MANY, loader -> loader.run(LoadsAndUnloads.class));
    assertThat(loaders.alive()).isZero();
    Reloaded lib = Reloaded.load();
    assertThat(lib.applyKept(2, 3)).as("what native code kept is reported, and zero").isZero();
    assertThat(lib.runHook(2, 3)).isZero();
    lib.setHook(null);
  }

  @Test
  @Rules("F-180")
  void loadersOfLibrariesThatWereNotUnloadedAreCollected() throws InterruptedException {
    Loaders loaders = Loaders.used(SOME, loader -> loader.run(LoadsAlone.class));
    assertThat(loaders.alive()).isZero();
    Reloaded.load().setHook(null);
  }

  @Test
  @Rules("F-29")
  void retainedCallbacksStayUntilTheirLibraryIsUnloaded() throws InterruptedException {
    Loaders loaders = Loaders.used(1, loader -> loader.run(KeepsCallbacks.class));
    assertThat(loaders.alive()).isOne();
    assertThat(Reloaded.load().applyKept(2, 3)).isEqualTo(506);
  }

  /** {@code Native.load} keeps the options of each interface, which refer to the interface. */
  @Test
  void nothingButJnasOptionsKeepsInterfacesThatPlainJnaLoaded() throws Exception {
    Loaders loaders = Loaders.used(SOME, loader -> loader.run(LoadsPlainJna.class));
    Field options = Native.class.getDeclaredField("typeOptions");
    options.setAccessible(true);
    ((Map<?, ?>) options.get(null))
        .keySet()
        .removeIf(type -> ((Class<?>) type).getClassLoader() instanceof FreshLoader);
    assertThat(loaders.alive()).isZero();
    Reloaded.load().setHook(null);
  }

  @Test
  @Tag("linker-independent")
  @Tag("scripts")
  void loadersOfClosedContextsAreCollectedWhenMemoryIsShort() throws Exception {
    assumeTrue(ToolProvider.getSystemJavaCompiler() != null, "this JVM has no compiler");
    assertThat(Forked.java("-XX:SoftRefLRUPolicyMSPerMB=0", Forked.main(ClosedContexts.class)))
        .endsWith("alive: 0\n");
  }
}
