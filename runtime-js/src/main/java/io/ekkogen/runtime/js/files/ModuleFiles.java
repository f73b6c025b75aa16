package io.ekkogen.runtime.js.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files that the scripts of one context may read. Every read for a script goes through this
 * class.
 *
 * <p>Scripts may read the module roots, the {@code node_modules} folders in and above them, and
 * packages to which links in such folders lead. Links are resolved before a path is checked. Other
 * files are treated as missing.
 */
public final class ModuleFiles {
  private static final String MODULES = "node_modules";
  private static final String DESCRIPTION = "package.json";

  /** The roots for messages, as real paths, like all paths here. */
  private final Set<Path> roots = new LinkedHashSet<>();

  /** The readable folders, and files that are roots themselves. */
  private final Set<Path> readable = new HashSet<>();

  /** Adds a module root. */
  public void addRoot(Path directory) throws IOException {
    Path real = directory.toRealPath();
    if (!Files.isDirectory(real)) {
      throw new NotDirectoryException(directory.toString());
    }
    roots.add(real);
    admit(real);
  }

  /**
   * Adds the module root of a script that is run: the nearest folder above it with a package.json,
   * else the script's folder. The root of the file system is never added: the script alone is added
   * instead.
   *
   * @return the script's real path; empty when it cannot be read
   */
  public Optional<Path> addScript(Path script) {
    if (!Files.isRegularFile(script) || !Files.isReadable(script)) {
      return Optional.empty();
    }
    try {
      Path real = script.toRealPath();
      Path root = rootFor(real);
      roots.add(root);
      admit(root);
      return Optional.of(real);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Path rootFor(Path script) {
    Path folder = script.getParent();
    for (Path above = folder;
        !isTop(above) && !above.endsWith(MODULES);
        above = above.getParent()) {
      if (hasDescription(above)) {
        return above;
      }
    }
    return isTop(folder) ? script : folder;
  }

  private static boolean isTop(Path directory) {
    return directory.getParent() == null;
  }

  private static boolean hasDescription(Path directory) {
    return Files.isRegularFile(directory.resolve(DESCRIPTION));
  }

  private void admit(Path root) {
    if (readable.add(root)) {
      for (Path above = root; above != null; above = above.getParent()) {
        admitModules(above.resolve(MODULES));
      }
    }
  }

  /**
   * Admits a {@code node_modules} folder. A link may lead to another folder of that name, as in a
   * second checkout.
   */
  private void admitModules(Path folder) {
    try {
      Path real = folder.toRealPath();
      if (real.endsWith(MODULES) && Files.isDirectory(real)) {
        readable.add(real);
      }
    } catch (IOException e) {
      // there is none
    }
  }

  /** The readable folder that contains a real path, or null. */
  private Path readableAbove(Path real) {
    Path above = real;
    while (above != null && !readable.contains(above)) {
      above = above.getParent();
    }
    return above;
  }

  /**
   * Finds a readable regular file.
   *
   * @param path absolute
   * @return its real path
   */
  public Optional<Path> find(Path path) {
    return locate(path).filter(real -> Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS));
  }

  /**
   * Finds a readable file or folder.
   *
   * @param path absolute
   * @return its real path
   */
  public Optional<Path> locate(Path path) {
    try {
      Path real = path.toRealPath();
      if (readableAbove(real) == null) {
        admitLinkedPackages(path.normalize());
      }
      return readableAbove(real) == null ? Optional.empty() : Optional.of(real);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Admits packages on the path to a file that are links in a readable node_modules folder. */
  private void admitLinkedPackages(Path path) throws IOException {
    for (int i = 0; i + 1 < path.getNameCount(); i++) {
      if (path.getName(i).toString().equals(MODULES)) {
        Path modules = path.getRoot().resolve(path.subpath(0, i + 1));
        if (readableAbove(modules.getParent().toRealPath()) != null) {
          admitModules(modules);
        }
        boolean scoped = path.getName(i + 1).toString().startsWith("@");
        int end = Math.min(i + (scoped ? 3 : 2), path.getNameCount());
        Path folder = path.getRoot().resolve(path.subpath(0, end)).toRealPath();
        if (readableAbove(modules.toRealPath()) != null
            && !isTop(folder)
            && hasDescription(folder)) {
          admit(folder);
        }
      }
    }
  }

  /**
   * The text of a file, as UTF-8, without a byte order mark.
   *
   * @param path absolute
   */
  public String readText(Path path) throws IOException {
    find(path).orElseThrow(() -> new NoSuchFileException(path.toString()));
    String text = new String(read(path, CheckedRead.BYTES), StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /**
   * Reads a file or folder.
   *
   * @param path absolute
   * @throws NoSuchFileException when it cannot be read, or is outside
   */
  public <T> T read(Path path, CheckedRead<T> kind) throws IOException {
    Path real = locate(path).orElseThrow(() -> new NoSuchFileException(path.toString()));
    return kind.read(readableAbove(real), real);
  }

  /**
   * Whether a path that was not found leads outside the readable folders, directly or through a
   * link. The answer does not depend on files outside.
   *
   * @param path absolute
   */
  public boolean leadsOutside(Path path) {
    Path normal = path.normalize();
    Path root = readableAbove(normal);
    if (root == null) {
      return true;
    }
    for (Path at = normal; !at.equals(root); at = at.getParent()) {
      if (Files.isSymbolicLink(at)) {
        return true;
      }
    }
    return false;
  }

  /**
   * An explanation for the message about a path that leads outside: the readable folders, and how
   * to add others.
   */
  public String explanation() {
    if (roots.isEmpty()) {
      return "this context reads no files; an embedder names folders that it may read with"
          + " EkkoContext.builder().moduleRoot(DIR)";
    }
    return roots.stream()
        .map(Path::toString)
        .collect(
            Collectors.joining(
                ", ",
                "modules are read from below ",
                " only; ekkogen run --root DIR, or EkkoContext.builder().moduleRoot(DIR), adds a"
                    + " folder"));
  }
}
