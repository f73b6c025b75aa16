package io.ekkogen.runtime.loading.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.runtime.loading.file.Sha256;
import io.ekkogen.runtime.loading.file.UnusableException;
import io.ekkogen.runtime.loading.open.NoexecException;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.Host;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactCacheTest {
  private static final byte[] LIBRARY = "a library".getBytes(StandardCharsets.US_ASCII);
  private static final String HASH = hash(LIBRARY);

  @TempDir Path root;
  private final Map<String, String> properties = new HashMap<>();
  private final Map<String, String> variables = new HashMap<>();

  @BeforeEach
  void user() {
    properties.put("user.home", root.resolve("home").toString());
    properties.put("user.name", "ann/../x");
    properties.put("java.io.tmpdir", root.resolve("tmp").toString());
  }

  private static String hash(byte[] bytes) {
    try {
      return Sha256.of(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Host host(OperatingSystem os) {
    return new Host(new Platform(os, Architecture.X64), properties::get, variables::get);
  }

  private Path copy() throws UnusableException {
    return new ArtifactCache(host(OperatingSystem.LINUX))
        .withCopy(() -> new ByteArrayInputStream(LIBRARY), HASH, "lib.so", List.of(), copy -> copy);
  }

  private Path copyWith(Path dependency) throws UnusableException {
    return new ArtifactCache(host(OperatingSystem.LINUX))
        .withCopy(
            () -> new ByteArrayInputStream(LIBRARY),
            HASH,
            "lib.so",
            List.of(dependency),
            copy -> copy);
  }

  private Path useCache(String name) {
    Path cache = root.resolve(name);
    properties.put("ekkogen.cache", cache.toString());
    return cache;
  }

  private static String permissions(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  @Test
  void theConventionsOfThePlatformDecideWhereTheCacheIs() throws Exception {
    Path home = root.resolve("home");
    assertThat(CacheDirectory.candidates(host(OperatingSystem.LINUX)))
        .containsExactly(home.resolve(".cache/ekkogen"), root.resolve("tmp/ekkogen-ann____x"));
    assertThat(CacheDirectory.candidates(host(OperatingSystem.DARWIN)).get(0))
        .isEqualTo(home.resolve("Library/Caches/ekkogen"));

    variables.put("XDG_CACHE_HOME", root.resolve("xdg").toString());
    variables.put("LOCALAPPDATA", root.resolve("local").toString());
    assertThat(CacheDirectory.candidates(host(OperatingSystem.LINUX)).get(0))
        .isEqualTo(root.resolve("xdg/ekkogen"));
    assertThat(CacheDirectory.candidates(host(OperatingSystem.WINDOWS)).get(0))
        .isEqualTo(root.resolve("local/ekkogen"));

    variables.put("XDG_CACHE_HOME", "relative");
    assertThat(CacheDirectory.candidates(host(OperatingSystem.LINUX)).get(0))
        .isEqualTo(home.resolve(".cache/ekkogen"));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "who may write is asked of POSIX file systems")
  void copiesAreForTheUserAlone() throws Exception {
    Path cache = useCache("new/cache");

    Path copy = copy();

    assertThat(copy).isEqualTo(cache.resolve(HASH).resolve("lib.so")).hasBinaryContent(LIBRARY);
    assertThat(permissions(copy)).isEqualTo("rw-------");
    assertThat(permissions(copy.getParent())).isEqualTo("rwx------");
    assertThat(permissions(cache)).isEqualTo("rwx------");
    assertThat(permissions(cache.getParent())).isEqualTo("rwx------");
    assertThat(list(copy.getParent())).containsExactly(copy);
  }

  @Test
  void aCopyThatIsWholeIsUsedAgain() throws Exception {
    useCache("cache");
    FileTime then = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(copy(), then);

    assertThat(Files.getLastModifiedTime(copy())).isEqualTo(then);
  }

  /** Where the copy will be, in a cache that exists. */
  private Path place() throws IOException {
    return Files.createDirectories(useCache("cache").resolve(HASH)).resolve("lib.so");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "a planted", "a library and more"})
  void aTruncatedOrPlantedFileIsReplaced(String content) throws Exception {
    Files.writeString(place(), content);

    assertThat(copy()).hasBinaryContent(LIBRARY);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "users need a privilege to make links")
  void aPlantedLinkIsReplacedAndItsTargetLeftAlone() throws Exception {
    Path copy = place();
    Path target = Files.write(root.resolve("target"), LIBRARY);
    Files.createSymbolicLink(copy, target);

    assertThat(Files.isSymbolicLink(copy())).isFalse();
    assertThat(copy).hasBinaryContent(LIBRARY);
    Files.write(copy, new byte[] {1});
    assertThat(target).hasBinaryContent(LIBRARY);
  }

  @Test
  void dependenciesAreLinkedIntoTheSameFolder() throws Exception {
    useCache("cache");
    Path dependency = Files.write(root.resolve("libbase.so"), new byte[] {1});

    for (int i = 0; i < 2; i++) {
      assertThat(copyWith(dependency)).hasBinaryContent(LIBRARY);
      assertThat(Files.isSameFile(copy().resolveSibling("libbase.so"), dependency)).isTrue();
    }
  }

  @Test
  void linksInTheCacheAreReplaced() throws Exception {
    useCache("cache");
    Path dependency = Files.write(root.resolve("libbase.so"), new byte[] {1});
    Path target = Files.write(root.resolve("target"), new byte[] {2});
    Path link = copy().resolveSibling("libbase.so");

    Files.copy(target, link);
    copyWith(dependency);
    assertThat(Files.isSameFile(link, dependency)).isTrue();
    assertThat(target).hasBinaryContent(new byte[] {2});
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "users need a privilege to make links")
  void symbolicLinksInTheCacheAreReplaced() throws Exception {
    useCache("cache");
    Path dependency = Files.write(root.resolve("libbase.so"), new byte[] {1});
    Path link = copy().resolveSibling("libbase.so");

    Files.createSymbolicLink(link, dependency);
    copyWith(dependency);
    assertThat(Files.isSymbolicLink(link)).isFalse();
    assertThat(dependency).hasBinaryContent(new byte[] {1});
  }

  @Test
  void aDependencyOfTheSameNameDoesNotTakeItsPlace() throws Exception {
    useCache("cache");
    Path dependency = Files.write(root.resolve("lib.so"), new byte[] {1});

    assertThat(copyWith(dependency)).hasBinaryContent(LIBRARY);
    assertThat(dependency).hasBinaryContent(new byte[] {1});
  }

  @Test
  void aDirectoryInTheWayIsReported() throws Exception {
    Path copy = place();
    Files.createDirectories(copy.resolve("full"));

    assertThatThrownBy(this::copy)
        .isInstanceOf(UnusableException.class)
        .hasMessageStartingWith("cannot be copied to the cache: " + root.resolve("cache"));
    assertThat(list(copy.getParent())).containsExactly(copy);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "who may write is asked of POSIX file systems")
  void aCacheThatOthersMayWriteToIsNotUsed() throws Exception {
    for (String permissions : new String[] {"rwxrwx---", "rwx----w-", "rwxrwxrwx"}) {
      Path cache = useCache(permissions);
      Files.createDirectory(cache);
      Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString(permissions));

      assertThatThrownBy(this::copy)
          .isInstanceOf(UnusableException.class)
          .hasMessage(
              "cannot be copied to the cache: %1$s is not private: %1$s can be written to by other"
                  + " users (mode %2$s); -Dekkogen.cache=DIRECTORY chooses another place",
              cache, octal(permissions));
      assertThat(list(cache)).isEmpty();
    }
  }

  private static String octal(String permissions) {
    String bits = permissions.replace('-', '0').replaceAll("[rwx]", "1");
    return Integer.toOctalString(Integer.parseInt(bits, 2));
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "who may write is asked of POSIX file systems")
  void aHashDirectoryThatOthersMayWriteToIsNotUsed() throws Exception {
    Path cache = useCache("cache");
    copy();
    Files.setPosixFilePermissions(
        cache.resolve(HASH), PosixFilePermissions.fromString("rwxrwxrwx"));

    assertThatThrownBy(this::copy).hasMessageContaining("can be written to by other users");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "who may write is asked of POSIX file systems")
  void aCacheOfAnotherUserIsNotUsed() throws Exception {
    Path cache = useCache("cache");
    Files.createDirectory(cache);
    if (Files.getAttribute(cache, "unix:uid").equals(0)) {
      Files.setAttribute(cache, "unix:uid", 54321);
    } else {
      properties.put("ekkogen.cache", "/");
    }

    assertThatThrownBy(this::copy)
        .isInstanceOf(UnusableException.class)
        .hasMessageContaining("belongs to another user");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "users need a privilege to make links")
  void aLinkInPlaceOfTheCacheIsNotFollowed() throws Exception {
    Path cache = useCache("cache");
    Path target = Files.createDirectory(root.resolve("target"));
    Files.createSymbolicLink(cache, target);

    assertThatThrownBy(this::copy).isInstanceOf(UnusableException.class);
    assertThat(list(target)).isEmpty();
  }

  @Test
  void theTemporaryDirectoryServesWhereTheUsersCacheDoesNot() throws Exception {
    Files.createFile(root.resolve("home"));

    assertThat(copy())
        .isEqualTo(root.resolve("tmp/ekkogen-ann____x").resolve(HASH).resolve("lib.so"));
  }

  @Test
  void everyCacheThatDoesNotServeIsNamed() throws Exception {
    Files.createFile(root.resolve("home"));
    Files.createFile(root.resolve("tmp"));

    assertThatThrownBy(this::copy)
        .hasMessage(
            "cannot be copied to the cache: %s cannot be made: %s is a file, where a directory is"
                + " needed; %s cannot be made: %s is a file, where a directory is needed;"
                + " -Dekkogen.cache=DIRECTORY chooses another place",
            root.resolve("home/.cache/ekkogen"),
            root.resolve("home"),
            root.resolve("tmp/ekkogen-ann____x"),
            root.resolve("tmp"));
  }

  @Test
  void theNextCacheIsUsedIfAFolderIsMountedNoexec() throws Exception {
    Path refused = root.resolve("home/.cache/ekkogen");

    Path used =
        new ArtifactCache(host(OperatingSystem.LINUX))
            .withCopy(
                () -> new ByteArrayInputStream(LIBRARY),
                HASH,
                "lib.so",
                List.of(),
                copy -> {
                  if (copy.startsWith(refused)) {
                    throw new NoexecException("/home");
                  }
                  return copy;
                });

    assertThat(used).startsWith(root.resolve("tmp"));
  }

  @Test
  void foldersMountedNoexecAreNamed() {
    Path cache = useCache("cache");

    assertThatThrownBy(
            () ->
                new ArtifactCache(host(OperatingSystem.LINUX))
                    .withCopy(
                        () -> new ByteArrayInputStream(LIBRARY),
                        HASH,
                        "lib.so",
                        List.of(),
                        copy -> {
                          throw new NoexecException("/mnt");
                        }))
        .hasMessage(
            "cannot be copied to the cache: %s: no library can be opened there: /mnt is mounted noexec;"
                + " -Dekkogen.cache=DIRECTORY chooses another place",
            cache);
  }

  @Test
  void contentThatChangesBetweenReadingsIsNotKept() throws Exception {
    Path cache = useCache("cache");
    ArtifactCache artifacts = new ArtifactCache(host(OperatingSystem.LINUX));

    assertThatThrownBy(
            () ->
                artifacts.withCopy(
                    () -> new ByteArrayInputStream(new byte[] {1}),
                    HASH,
                    "lib.so",
                    List.of(),
                    copy -> copy))
        .isInstanceOf(UnusableException.class);
    assertThat(list(cache.resolve(HASH))).isEmpty();
  }

  private static List<Path> list(Path directory) throws IOException {
    assertThat(Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)).isTrue();
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }
}
