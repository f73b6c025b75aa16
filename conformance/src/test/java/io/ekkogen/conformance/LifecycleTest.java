package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.conformance.linkage.Linkage;
import io.ekkogen.runtime.NativeBinding;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Loading, linking on first call, and unloading of a binding. */
class LifecycleTest {

  private static NativeBinding linkage() {
    return NativeBinding.of(MethodHandles.lookup(), "linkage", NativeBinding.API_LEVEL)
        .artifact("windows", "linkage.dll")
        .artifact("linux", "liblinkage.so")
        .artifact("darwin", "liblinkage.dylib");
  }

  @Test
  void allMissingSymbolsAreReportedAtOnce() {
    NativeBinding binding = linkage();
    binding.handle("length", "(A)I");
    binding.handle("not_there", "(I)I");
    binding.handle("nor_there", "()V");
    assertThatThrownBy(binding::open)
        .isInstanceOf(UnsatisfiedLinkError.class)
        .hasMessageContaining("Library 'linkage'")
        .hasMessageContaining("lacks 2 of the 3 functions")
        .hasMessageEndingWith("not_there, nor_there");
    assertThatThrownBy(binding::open).isInstanceOf(UnsatisfiedLinkError.class);
  }

  @Test
  void aHandleLinksOnItsFirstCallAndThrowsAfterClosing() throws Throwable {
    NativeBinding binding = linkage();
    MethodHandle called = binding.handle("echo_i32", "(I)I");
    MethodHandle neverCalled = binding.handle("echo_i64", "(J)J");
    binding.open();
    assertThat((int) called.invokeExact(42)).isEqualTo(42);
    assertThat((int) called.invokeExact(43)).isEqualTo(43);
    binding.close();
    binding.close();
    assertThatThrownBy(() -> called.invoke(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Library 'linkage' is unloaded");
    assertThatThrownBy(() -> neverCalled.invoke(1L)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(binding::open).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void unloadIsForGood() throws Exception {
    assertThat(Forked.java(Forked.main(UnloadMain.class)))
        .isEqualTo("3\nLibrary 'linkage' is unloaded\nLibrary 'linkage' is unloaded\n");
  }

  /** Runs in a JVM of its own, because unloading is for good. */
  static final class UnloadMain {
    public static void main(String[] args) {
      Linkage lib = Linkage.load();
      System.out.print(lib.length("abc") + "\n");
      Linkage.unload();
      try {
        lib.length("abc");
      } catch (IllegalStateException e) {
        System.out.print(e.getMessage() + "\n");
      }
      try {
        Linkage.load();
      } catch (IllegalStateException e) {
        System.out.print(e.getMessage() + "\n");
      }
    }
  }

  @Test
  void codeOfALaterRuntimeIsRefusedByNameAndVersion() {
    assertThatThrownBy(
            () -> NativeBinding.of(MethodHandles.lookup(), "linkage", NativeBinding.API_LEVEL + 1))
        .isInstanceOf(LinkageError.class)
        .hasMessageContaining(LifecycleTest.class.getName())
        .hasMessageContaining("level 2")
        .hasMessageContaining("serves level 1");
  }

  @Test
  void threadsThatLoadAtOnceGetTheSameLibrary() throws Exception {
    CyclicBarrier start = new CyclicBarrier(8);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<Linkage> load =
          () -> {
            start.await();
            return Linkage.load();
          };
      List<Future<Linkage>> loaded =
          threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> load).toList());
      for (Future<Linkage> library : loaded) {
        assertThat(library.get()).isSameAs(loaded.get(0).get());
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
