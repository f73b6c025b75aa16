package io.ekkogen.runtime.loading;

import com.sun.jna.Function;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.loading.file.Sha256;
import io.ekkogen.runtime.loading.open.LoadedLibrary;
import io.ekkogen.runtime.platform.Platform;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** Prints "ready", waits for a line, loads, and prints the file that all threads opened. */
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
                // The copy is named by its hash, and must be complete whenever it can be opened.
                Path file = Path.of(loaded.path());
                try (InputStream in = Files.newInputStream(file)) {
                  if (!file.getParent().endsWith(Sha256.of(in))) {
                    throw new AssertionError(file + " is not whole");
                  }
                }
                return loaded;
              }));
    }
    executor.shutdown();
    System.out.println("ready");
    System.in.read();
    start.await();
    Set<LoadedLibrary> opened = new HashSet<>();
    for (Future<LoadedLibrary> one : loading) {
      opened.add(one.get());
    }
    System.out.println(RESULT + opened);
  }
}
