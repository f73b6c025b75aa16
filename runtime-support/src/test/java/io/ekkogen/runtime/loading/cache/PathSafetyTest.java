package io.ekkogen.runtime.loading.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.runtime.loading.file.UnusableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "who may write is asked of POSIX file systems")
class PathSafetyTest {
  @TempDir Path root;
  private Set<Object> owners;

  @BeforeEach
  void thisUser() throws IOException {
    root = root.toRealPath();
    owners = PathSafety.ownersFor(Files.getAttribute(root, "unix:uid"));
  }

  private Path directory(String name, int mode) throws IOException {
    Path directory = Files.createDirectories(root.resolve(name));
    Files.setAttribute(directory, "unix:mode", mode);
    return directory;
  }

  private Path link(String name, Path target) throws IOException {
    return Files.createSymbolicLink(root.resolve(name), target);
  }

  private void assertRefused(Path path, String reason) {
    assertThatThrownBy(() -> PathSafety.require(path, owners))
        .isInstanceOf(UnusableException.class)
        .hasMessage(reason);
  }

  private static String writable(Path directory, String mode) {
    return "is not private: " + directory + " can be written to by other users (mode " + mode + ")";
  }

  @Test
  void directoriesOfTheUserAreSafe() throws Exception {
    PathSafety.require(directory("a/b", 0755), owners);
  }

  @Test
  void anyWritableParentDirectoryMakesAPathUnsafe() throws Exception {
    Path open = directory("a", 0777);
    assertRefused(directory("a/b", 0700), writable(open, "777"));
    assertRefused(open.resolve("b/c/d"), writable(open, "777"));
    directory("a", 0775);
    assertRefused(open.resolve("b"), writable(open, "775"));
  }

  @Test
  void inAStickyDirectoryOnlyOwnersReplaceWhatIsThere() throws Exception {
    directory("a", 01777);

    PathSafety.require(directory("a/b", 0700), owners);
  }

  @Test
  void ownersAreRootAndTheUser() throws Exception {
    Path directory = directory("a/b", 0700);
    Object owner = Files.getAttribute(directory, "unix:uid");
    Object root = Files.getAttribute(Path.of("/"), "unix:uid");

    owners = Set.of(54321);
    assertRefused(directory, "is not private: / belongs to another user (uid " + root + ")");
    if (Files.getAttribute(directory, "unix:uid").equals(0)) {
      owners = Set.of(0);
      Files.setAttribute(directory.getParent(), "unix:uid", 54321);
      assertRefused(
          directory,
          "is not private: " + directory.getParent() + " belongs to another user (uid 54321)");
    } else {
      owners = Set.copyOf(List.of(0, root));
      assertThatThrownBy(() -> PathSafety.require(directory, owners))
          .hasMessageEndingWith(" belongs to another user (uid " + owner + ")");
    }
  }

  @Test
  void linksAreFollowedAndWhatTheyLeadThroughIsJudged() throws Exception {
    Path open = directory("open", 0777);
    Path safe = directory("open/below", 0700);
    Path nice = directory("nice", 0700);

    PathSafety.require(link("toNice", nice).resolve("missing"), owners);
    assertRefused(link("absolute", safe), writable(open, "777"));
    assertRefused(link("relative", Path.of("nice/../open/./below")), writable(open, "777"));
    assertRefused(link("chain", root.resolve("relative")).resolve("x"), writable(open, "777"));
    assertRefused(root.resolve("toNice/../open/below"), writable(open, "777"));
  }

  @Test
  void aLinkOfAnotherUserIsRefused() throws Exception {
    Path link = link("link", directory("nice", 0700));
    if (Files.getAttribute(link, "unix:uid").equals(0)) {
      assertThat(new ProcessBuilder("chown", "-h", "54321", link.toString()).start().waitFor())
          .isZero();
      assertRefused(link, "is not private: " + link + " belongs to another user (uid 54321)");
    }
  }

  @Test
  void linksThatGoInCirclesAreRefused() throws Exception {
    Path link = link("a", root.resolve("b"));
    link("b", link);

    assertThatThrownBy(() -> PathSafety.require(link, owners))
        .hasMessageContaining("there are too many links at ");
  }

  @Test
  void aFileInTheWayIsNamed() throws Exception {
    Path file = Files.createFile(root.resolve("file"));

    assertRefused(
        file.resolve("x/y"), "cannot be made: " + file + " is a file, where a directory is needed");
  }
}
