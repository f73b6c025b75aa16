package io.ekkogen.runtime.loading;

import com.sun.jna.Function;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.platform.Platform;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A program whose eight threads load a library from the class path at the same moment. */
final class ConcurrentLoading {
  static final String RESULT = "all eight loaded ";

  private ConcurrentLoading() {}

  /** Says "ready", waits for a line, loads, and says which one file all threads opened. */
  public static void main(String[] arguments) throws Exception {
    String library = arguments[0];
    Platform platform = Platform.current();
    ArtifactSet artifacts =
        new ArtifactSet(
            library, Map.of(platform.key(), new Artifact(platform.os().libraryFileName(library))));
    int threads = 8;
    CyclicBarrier start = new CyclicBarrier(threads + 1);
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    List<Future<LoadedLibrary>> loading = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      loading.add(
          executor.submit(
              () -> {
                start.await();
                LoadedLibrary loaded = LibraryLoader.load(artifacts, ConcurrentLoading.class);
                Function add = Function.getFunction(new Pointer(loaded.symbol("add")));
                if (add.invokeInt(new Object[] {5, 3}) != 8) {
                  throw new AssertionError("5 + 3 is not 8");
                }
                return loaded;
              }));
    }
    System.out.println("ready");
    System.in.read();
    start.await();
    Set<LoadedLibrary> opened = new HashSet<>();
    for (Future<LoadedLibrary> one : loading) {
      opened.add(one.get());
    }
    executor.shutdown();
    System.out.println(RESULT + opened);
  }
}
