package io.ekkogen.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Stores files in a directory, by their paths.
 *
 * <p>All files are first written under temporary names in the same folders, then moved into place,
 * so that a file is never incomplete, and a full disk changes none of them. A file with the same
 * text is not touched, so that build tools see no change. A file that was not generated is not
 * overwritten. Not thread-safe.
 */
public final class DirectorySink {
  private final Path root;
  private final List<Path> written = new ArrayList<>();
  private final List<Path> unchanged = new ArrayList<>();

  /**
   * @param root the directory; created when the first file is written
   */
  public DirectorySink(Path root) {
    this.root = root.toString().isEmpty() ? Path.of(".") : root;
  }

  /** The files that were stored because they were new or different, in order. */
  public List<Path> written() {
    return List.copyOf(written);
  }

  /** The files that already had the same text, in order. */
  public List<Path> unchanged() {
    return List.copyOf(unchanged);
  }

  /**
   * Stores {@code files}. Each file is replaced completely or not at all.
   *
   * @throws IOException when a file cannot be stored; the message names it
   */
  public void write(List<GeneratedFile> files) throws IOException {
    requireNothingForeign(files);
    List<Replacement> replacements = new ArrayList<>();
    try {
      for (GeneratedFile file : files) {
        prepare(locate(file.path()), file.content(), replacements);
      }
      for (Replacement replacement : replacements) {
        replacement.perform();
        written.add(replacement.target);
      }
    } catch (IOException | RuntimeException problem) {
      for (Replacement replacement : replacements) {
        replacement.cancel(problem);
      }
      throw problem;
    }
  }

  /**
   * Checks that no existing file that was not generated would be overwritten.
   *
   * @throws IOException when there is such a file; the message names it
   */
  void requireNothingForeign(List<GeneratedFile> files) throws IOException {
    for (GeneratedFile file : files) {
      Path target = locate(file.path());
      if (stored(target, file.content()) == StoredFile.FOREIGN) {
        throw new IOException(
            ("cannot write %s: ekkogen did not generate the file that is there; move it, or choose"
                    + " another directory or package")
                .formatted(target));
      }
    }
  }

  private static StoredFile stored(Path target, String content) throws IOException {
    try {
      return StoredFile.at(target, content);
    } catch (IOException problem) {
      throw cannotWrite(target, problem);
    }
  }

  private void prepare(Path target, String content, List<Replacement> replacements)
      throws IOException {
    if (stored(target, content) == StoredFile.SAME) {
      unchanged.add(target);
      return;
    }
    try {
      Files.createDirectories(target.getParent());
      Path temporary = target.resolveSibling(".ekkogen-" + UUID.randomUUID() + ".tmp");
      replacements.add(new Replacement(temporary, target));
      try (OutputStream out =
          Files.newOutputStream(
              temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        out.write(content.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException problem) {
      throw cannotWrite(target, problem);
    }
  }

  /** Resolves {@code path}, which must be below the root after symbolic links are followed. */
  Path locate(String path) throws IOException {
    List<String> segments = Arrays.asList(path.split("/", -1));
    boolean plain =
        segments.stream().noneMatch(name -> name.isEmpty() || name.equals(".") || name.equals(".."))
            && path.chars().noneMatch(c -> c == '\\' || c == ':' || Character.isISOControl(c));
    if (!plain) {
      throw new IOException("cannot write " + path + ": it is not a path inside " + root);
    }
    Path target;
    try {
      target = root.resolve(path);
    } catch (InvalidPathException problem) {
      throw new IOException(
          "cannot write " + path + ": the file system does not allow this name", problem);
    }
    if (Files.isDirectory(target)) {
      throw new IOException("cannot write " + target + ": there is a folder with this name");
    }
    try {
      if (!realPath(target.getParent()).startsWith(realPath(root))) {
        throw new IOException("cannot write " + target + ": a symbolic link leads out of " + root);
      }
    } catch (FileSystemException problem) {
      throw cannotWrite(target, problem);
    }
    return target;
  }

  /**
   * The real path of the existing part of {@code directory}, followed by the part to be created.
   */
  private static Path realPath(Path directory) throws IOException {
    Path existing = directory.toAbsolutePath().normalize();
    Path whole = existing;
    while (existing.getParent() != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
      existing = existing.getParent();
    }
    return existing.toRealPath().resolve(existing.relativize(whole));
  }

  private static IOException cannotWrite(Path target, IOException problem) {
    String reason = FileProblem.reason(problem);
    for (Path folder = target.getParent(); folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder)) {
        reason = folder + " is a file where a folder is needed";
      }
    }
    return new IOException("cannot write " + target + ": " + reason, problem);
  }

  private record Replacement(Path temporary, Path target) {
    void perform() throws IOException {
      try {
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException problem) {
        throw cannotWrite(target, problem);
      }
    }

    void cancel(Exception because) {
      try {
        Files.deleteIfExists(temporary);
      } catch (IOException leftBehind) {
        because.addSuppressed(leftBehind);
      }
    }
  }
}
