package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.conformance.scalars.Scalars;
import io.ekkogen.runtime.ApiLevel;
import io.ekkogen.runtime.binding.NativeBinding;
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

  private static NativeBinding scalars() {
    return NativeBinding.of(MethodHandles.lookup(), "scalars", ApiLevel.CURRENT)
        .artifact("windows", "scalars.dll")
        .artifact("linux", "libscalars.so")
        .artifact("darwin", "libscalars.dylib");
  }

  @Test
  @Rules("F-24")
  void allMissingSymbolsAreReportedAtOnce() {
    NativeBinding binding = scalars();
    binding.handle("is_null", "(A)I");
    binding.handle("not_there", "(I)I");
    binding.handle("nor_there", "()V");
    assertThatThrownBy(binding::open)
        .isInstanceOf(UnsatisfiedLinkError.class)
        .hasMessageContaining("Library 'scalars'")
        .hasMessageContaining("lacks 2 of the 3 functions")
        .hasMessageEndingWith("not_there, nor_there");
    assertThatThrownBy(binding::open).isInstanceOf(UnsatisfiedLinkError.class);
  }

  @Test
  void aHandleLinksOnItsFirstCallAndThrowsAfterClosing() throws Throwable {
    NativeBinding binding = scalars();
    MethodHandle called = binding.handle("echo_i32", "(I)I");
    MethodHandle neverCalled = binding.handle("echo_i64", "(J)J");
    binding.open();
    assertThat((int) called.invokeExact(42)).isEqualTo(42);
    assertThat((int) called.invokeExact(43)).isEqualTo(43);
    binding.close();
    binding.close();
    assertThatThrownBy(() -> called.invoke(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Library 'scalars' is unloaded");
    assertThatThrownBy(() -> neverCalled.invoke(1L)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(binding::open).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void unloadIsForGood() throws Exception {
    assertThat(Forked.java(Forked.main(UnloadMain.class)))
        .isEqualTo("3\nLibrary 'scalars' is unloaded\nLibrary 'scalars' is unloaded\n");
  }

  /** Runs in a separate JVM, because unloading is permanent. */
  static final class UnloadMain {
    public static void main(String[] args) {
      Scalars lib = Scalars.load();
      System.out.print(lib.echoInt(3) + "\n");
      Scalars.unload();
      try {
        lib.echoInt(3);
      } catch (IllegalStateException e) {
        System.out.print(e.getMessage() + "\n");
      }
      try {
        Scalars.load();
      } catch (IllegalStateException e) {
        System.out.print(e.getMessage() + "\n");
      }
    }
  }

  @Test
  void codeOfALaterRuntimeIsRefusedByNameAndVersion() {
    assertThatThrownBy(
            () -> NativeBinding.of(MethodHandles.lookup(), "scalars", ApiLevel.CURRENT + 1))
        .isInstanceOf(LinkageError.class)
        .hasMessageContaining(LifecycleTest.class.getName())
        .hasMessageContaining("level 3")
        .hasMessageContaining("supports level 2");
  }

  @Test
  void codeOfAnEarlierRuntimeIsRefusedByNameAndVersion() {
    assertThatThrownBy(() -> NativeBinding.of(MethodHandles.lookup(), "scalars", 1))
        .isInstanceOf(LinkageError.class)
        .hasMessageContaining(LifecycleTest.class.getName())
        .hasMessageContaining("level 1")
        .hasMessageContaining("generate it again");
    assertThatThrownBy(
            () -> io.ekkogen.runtime.NativeBinding.of(MethodHandles.lookup(), "scalars", 1))
        .isInstanceOf(LinkageError.class)
        .hasMessageContaining("generate it again");
  }

  @Test
  void threadsThatLoadAtOnceGetTheSameLibrary() throws Exception {
    CyclicBarrier start = new CyclicBarrier(8);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<Scalars> load =
          () -> {
            start.await();
            return Scalars.load();
          };
      List<Future<Scalars>> loaded =
          threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> load).toList());
      for (Future<Scalars> library : loaded) {
        assertThat(library.get()).isSameAs(loaded.get(0).get());
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
