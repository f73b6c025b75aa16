package io.ekkogen.runtime.binding;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.ApiLevel;
import java.lang.invoke.MethodHandles;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The JVM makes classes for the handles of each list of types that occurs for the first time. They
 * take most of the time in which a binding is initialised, whether or not its functions are called.
 */
@Isolated
class HandleClassesTest {
  @Test
  void takeFewClassesForEachListOfTypes() {
    Assumptions.assumeTrue(
        ModuleLayer.boot().findModule("java.management").isPresent(),
        "this JVM has no module java.management");
    ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
    NativeBinding library = NativeBinding.of(MethodHandles.lookup(), "handles", ApiLevel.CURRENT);
    library.handle("first", "(DDDDDDD)F");
    long before = classes.getTotalLoadedClassCount();

    for (int i = 0; i < 32; i++) {
      StringBuilder types = new StringBuilder("JFJF");
      for (int bit = 0; bit < 5; bit++) {
        types.append((i >> bit & 1) == 0 ? 'F' : 'J');
      }
      library.handle("f" + i, "(" + types + ")F");
    }

    assertThat((classes.getTotalLoadedClassCount() - before) / 32).isBetween(1L, 7L);
  }
}
