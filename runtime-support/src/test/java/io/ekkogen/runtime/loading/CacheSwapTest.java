package io.ekkogen.runtime.loading;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.loading.cache.ArtifactCache;
import io.ekkogen.runtime.loading.file.UnusableException;
import io.ekkogen.runtime.loading.open.LoadedLibrary;
import io.ekkogen.runtime.platform.Host;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * An attacker replaces the cache by another directory after a copy was verified and before it is
 * opened.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "who may write is asked of POSIX file systems")
class CacheSwapTest extends LibrarySearchFixture {
  private static final byte[] EVIL = {6, 6, 6};

  private Path shared;

  @BeforeEach
  void cacheInASharedDirectory() throws IOException {
    shared = Files.createDirectory(root.resolve("shared"));
    Path cache = Files.createDirectory(shared.resolve("cache"));
    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwx------"));
    properties.put("ekkogen.cache", cache.toString());
  }

  /** The bytes that are opened after the attack, in place of a library. */
  private byte[] opened() throws Exception {
    return new ArtifactCache(new Host(HERE, properties::get, variables::get))
        .withCopy(
            () -> new ByteArrayInputStream(mathlib),
            withHash(mathlib).sha256().orElseThrow(),
            FILE,
            List.of(),
            copy -> {
              try {
                swap(copy);
                return Files.readAllBytes(copy);
              } catch (IOException e) {
                throw new UnusableException("the attacker failed: " + e);
              }
            });
  }

  private void swap(Path copy) throws IOException {
    Files.move(shared.resolve("cache"), shared.resolve("old"));
    Files.createDirectories(copy.getParent());
    Files.write(copy, EVIL);
  }

  private String refusal() throws Exception {
    try {
      return "opened " + (opened()[0] == EVIL[0] ? "the attacker's file" : "the library");
    } catch (UnusableException e) {
      return e.getMessage();
    }
  }

  @Test
  void aParentThatOthersMayWriteToIsRefused() throws Exception {
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));

    assertThat(refusal()).contains(shared + " can be written to by other users (mode 777)");
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxr-x"));
    assertThat(refusal()).contains(shared + " can be written to by other users (mode 775)");
  }

  @Test
  void aLinkInADirectoryThatOthersMayWriteToIsRefused() throws Exception {
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
    Path real = Files.createDirectory(root.resolve("real"));
    Files.createSymbolicLink(shared.resolve("link"), real);
    properties.put("ekkogen.cache", shared.resolve("link/cache").toString());

    assertThat(refusal()).contains(shared + " can be written to by other users");
    assertThat(real).isEmptyDirectory();
  }

  @Test
  void nothingIsMadeInADirectoryThatIsRefused() throws Exception {
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
    properties.put("ekkogen.cache", shared.resolve("a/b/cache").toString());

    assertThat(refusal()).contains("-Dekkogen.cache=DIRECTORY chooses another place");
    assertThat(shared.resolve("a")).doesNotExist();
  }

  @Test
  void theNextCacheServes() throws Exception {
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
    properties.remove("ekkogen.cache");
    properties.put("user.home", shared.toString());
    properties.put("user.name", "ann");
    properties.put("java.io.tmpdir", root.resolve("tmp").toString());

    LoadedLibrary library =
        load(Map.of(HERE.key(), withHash(mathlib)), anchorWithResource(mathlib));

    assertThat(library.path()).startsWith(root.resolve("tmp/ekkogen-ann").toString());
    assertThat(add(library, 2, 3)).isEqualTo(5);
  }
}
