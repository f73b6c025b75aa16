package io.ekkogen.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BindingCacheTest {
  private static final CompiledBinding BINDING =
      new CompiledBinding(
          Map.of("mathlib.Mathlib", new byte[] {1, 2, 3}),
          Map.of("META-INF/ekkogen/mathlib.properties", new byte[] {4, 5}));

  @TempDir Path directory;
  private BindingCache cache;

  @BeforeEach
  void makeCache() {
    cache = new BindingCache(directory.resolve("bindings"));
  }

  @Test
  void givesBackWhatWasPut() {
    cache.put("key", BINDING);

    assertThat(cache.get("key"))
        .hasValueSatisfying(
            it -> {
              assertThat(it.classes().get("mathlib.Mathlib")).containsExactly(1, 2, 3);
              assertThat(it.resources().get("META-INF/ekkogen/mathlib.properties"))
                  .containsExactly(4, 5);
            });
    assertThat(cache.get("other")).isEmpty();
  }

  @Test
  void takesADamagedEntryForAbsent() throws IOException {
    cache.put("key", BINDING);
    Path entry = directory.resolve("bindings/key");
    byte[] bytes = Files.readAllBytes(entry);

    bytes[bytes.length - 30] ^= 1;
    Files.write(entry, bytes);
    assertThat(cache.get("key")).isEmpty();

    Files.write(entry, new byte[] {1});
    assertThat(cache.get("key")).isEmpty();

    cache.put("key", BINDING);
    assertThat(cache.get("key")).isPresent();
  }

  @Test
  void leavesNothingElseBehind() throws IOException {
    cache.put("key", BINDING);
    cache.put("key", BINDING);

    try (Stream<Path> files = Files.list(directory.resolve("bindings"))) {
      assertThat(files).containsExactly(directory.resolve("bindings/key"));
    }
  }

  @Test
  void doesWithoutADirectoryThatCannotBeMade() throws IOException {
    Files.createFile(directory.resolve("bindings"));

    cache.put("key", BINDING);

    assertThat(cache.get("key")).isEmpty();
  }
}
