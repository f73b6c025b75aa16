package io.ekkogen.runtime.loading.cache;

import io.ekkogen.runtime.loading.file.UnusableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks that other users cannot change where a path leads: whoever may write to a directory may
 * replace its entries.
 *
 * <p>The path is walked from the root and through links, like the system does. Each directory is
 * checked before its entries, so that these cannot change after they were checked. Permissions
 * granted by a POSIX access control list are visible in the group's permissions, which are its
 * mask.
 */
final class PathSafety {
  /** The maximum that Linux follows. */
  private static final int MOST_LINKS = 40;

  private static final int STICKY = 01000;
  private static final int WRITABLE_BY_OTHERS = 0022;

  private final Set<Object> owners;
  private final Deque<Path> rest = new ArrayDeque<>();
  private int links;

  private PathSafety(Set<Object> owners) {
    this.owners = owners;
  }

  /**
   * Checks that only {@code owners} can change where {@code path} leads. If the path does not
   * exist, its existing part is checked.
   *
   * @param path an absolute path on a POSIX file system
   * @param owners the user ids to trust
   * @throws UnusableException naming the directory or link that others can change
   */
  static void require(Path path, Set<Object> owners) throws IOException, UnusableException {
    new PathSafety(owners).walk(path);
  }

  /**
   * The users who can change what {@code user} runs anyway: root, the user, and the owner of the
   * root directory, which may appear as nobody in a user namespace.
   */
  static Set<Object> ownersFor(Object user) throws IOException {
    return Set.copyOf(List.of(0, user, Files.getAttribute(Path.of("/"), "unix:uid")));
  }

  /** Checks that {@code directory} belongs to {@code owner} and nobody else may write to it. */
  static void requirePrivate(Path directory, Object owner) throws IOException, UnusableException {
    Map<String, Object> attributes = attributes(directory);
    if (!owner.equals(attributes.get("uid"))) {
      throw foreign(directory, attributes);
    }
    int mode = (Integer) attributes.get("mode");
    if ((mode & WRITABLE_BY_OTHERS) != 0) {
      throw writable(directory, mode);
    }
  }

  private static UnusableException foreign(Path path, Map<String, Object> attributes) {
    return new UnusableException(
        "is not private: %s belongs to another user (uid %s)"
            .formatted(path, attributes.get("uid")));
  }

  private static UnusableException writable(Path directory, int mode) {
    return new UnusableException(
        "is not private: %s can be written to by other users (mode %o)"
            .formatted(directory, mode & 07777));
  }

  private void walk(Path path) throws IOException, UnusableException {
    Path root = path.getRoot();
    judge(root, attributes(root));
    prepend(path);
    Path current = root;
    while (!rest.isEmpty()) {
      Path next = current.resolve(rest.pop()).normalize();
      Map<String, Object> attributes;
      try {
        attributes = attributes(next);
      } catch (NoSuchFileException e) {
        return;
      }
      judge(next, attributes);
      if (attributes.get("isSymbolicLink").equals(true)) {
        Path target = follow(next);
        current = target.isAbsolute() ? root : current;
        prepend(target);
      } else {
        current = next;
      }
    }
  }

  private static Map<String, Object> attributes(Path path) throws IOException {
    return Files.readAttributes(
        path, "unix:uid,mode,isDirectory,isSymbolicLink", LinkOption.NOFOLLOW_LINKS);
  }

  private void prepend(Path names) {
    for (int i = names.getNameCount() - 1; i >= 0; i--) {
      rest.push(names.getName(i));
    }
  }

  private Path follow(Path link) throws IOException, UnusableException {
    if (++links > MOST_LINKS) {
      throw new UnusableException("is not usable: there are too many links at " + link);
    }
    return Files.readSymbolicLink(link);
  }

  private void judge(Path path, Map<String, Object> attributes) throws UnusableException {
    if (!owners.contains(attributes.get("uid"))) {
      throw foreign(path, attributes);
    }
    if (attributes.get("isSymbolicLink").equals(true)) {
      return;
    }
    if (attributes.get("isDirectory").equals(false)) {
      throw fileInTheWay(path);
    }
    int mode = (Integer) attributes.get("mode");
    if ((mode & WRITABLE_BY_OTHERS) != 0 && (mode & STICKY) == 0) {
      throw writable(path, mode);
    }
  }

  static UnusableException fileInTheWay(Path path) {
    return new UnusableException(
        "cannot be made: " + path + " is a file, where a directory is needed");
  }
}
