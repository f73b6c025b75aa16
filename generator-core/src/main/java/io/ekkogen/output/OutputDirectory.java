package io.ekkogen.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/**
 * A directory with the files generated from mappings, from which outdated files are removed. A
 * record there, which must be kept with the files, lists the files of each mapping. These are the
 * files of the last run that included the mapping; a mapping that no longer exists has none.
 *
 * <p>Files that were not generated are neither overwritten nor removed.
 */
public final class OutputDirectory {
  /** The file name of the record. */
  public static final String RECORD = ".ekkogen";

  /** The mapping that was read from standard input; its files stay until it is read again. */
  public static final Path STANDARD_INPUT = Path.of("-");

  private final Path root;
  private final DirectorySink sink;

  /** The effect of a run on the directory, besides stored files. */
  public record Update(List<Path> unchanged, List<Path> removed) {}

  /** Creates a store for the directory {@code root}, which may not exist yet. */
  public OutputDirectory(Path root) {
    this.root = root.toAbsolutePath().normalize();
    this.sink = new DirectorySink(root);
  }

  /**
   * Stores files, and removes outdated ones of earlier runs.
   *
   * @throws IOException when a file that was not generated is in the way, or a file cannot be
   *     stored; the message names it
   */
  public Update write(FileSet files) throws IOException {
    WrittenFiles before = record();
    WrittenFiles after = after(before, files);
    List<GeneratedFile> all = withRecord(files, after);
    sink.requireNothingForeign(all);
    List<Path> removed = orphans(before, after);
    if (after.isEmpty() && !before.isEmpty()) {
      remove(root.resolve(RECORD));
    }
    for (Path orphan : removed) {
      remove(orphan);
    }
    sink.write(all);
    List<Path> unchanged =
        sink.unchanged().stream().filter(file -> !file.endsWith(RECORD)).toList();
    return new Update(unchanged, removed);
  }

  /**
   * The changes that {@link #write} would make, in the order of the files.
   *
   * @throws IOException when a file cannot be read, or has a path outside this directory
   */
  public List<Difference> differences(FileSet files) throws IOException {
    WrittenFiles before = record();
    WrittenFiles after = after(before, files);
    List<Difference> differences = new ArrayList<>();
    for (GeneratedFile file : withRecord(files, after)) {
      Path path = sink.locate(file.path());
      Optional<Difference.Kind> kind =
          switch (StoredFile.at(path, file.content())) {
            case MISSING -> Optional.of(Difference.Kind.MISSING);
            case DIFFERENT -> Optional.of(Difference.Kind.DIFFERENT);
            case FOREIGN -> Optional.of(Difference.Kind.FOREIGN);
            case SAME -> Optional.empty();
          };
      if (kind.isPresent()) {
        differences.add(difference(kind.get(), path, file.content()));
      }
    }
    for (Path orphan : orphans(before, after)) {
      differences.add(difference(Difference.Kind.OUTDATED, orphan, ""));
    }
    return differences;
  }

  private static Difference difference(Difference.Kind kind, Path file, String after)
      throws IOException {
    String before = Files.isRegularFile(file) ? StoredFile.read(file) : "";
    return new Difference(kind, file, before, after);
  }

  private WrittenFiles record() throws IOException {
    Path file = root.resolve(RECORD);
    String text = Files.isRegularFile(file) ? StoredFile.read(file) : "";
    return WrittenFiles.parse(GeneratedMark.isIn(text) ? text : "");
  }

  private WrittenFiles after(WrittenFiles before, FileSet files) {
    Map<String, Set<String>> run = new HashMap<>();
    files
        .byMapping()
        .forEach(
            (mapping, generated) ->
                run.put(
                    key(mapping),
                    generated.stream().map(GeneratedFile::path).collect(Collectors.toSet())));
    return before.after(run, this::exists);
  }

  private static List<GeneratedFile> withRecord(FileSet files, WrittenFiles record) {
    List<GeneratedFile> all = new ArrayList<>(files.files());
    if (!record.isEmpty()) {
      all.add(new GeneratedFile(GeneratedFile.Kind.RESOURCE, RECORD, record.text()));
    }
    return all;
  }

  /** The path relative to this directory, so that a checkout can be moved. */
  private String key(Path mapping) {
    if (mapping.equals(STANDARD_INPUT)) {
      return mapping.toString();
    }
    Path absolute = mapping.toAbsolutePath().normalize();
    boolean related = absolute.getRoot().equals(root.getRoot());
    return (related ? root.relativize(absolute) : absolute).toString().replace('\\', '/');
  }

  private boolean exists(String key) {
    try {
      return key.equals(STANDARD_INPUT.toString()) || Files.exists(root.resolve(key).normalize());
    } catch (InvalidPathException notOfThisSystem) {
      return true;
    }
  }

  private List<Path> orphans(WrittenFiles before, WrittenFiles after) {
    SortedSet<String> paths = before.paths();
    paths.removeAll(after.paths());
    return paths.stream().flatMap(path -> generated(path).stream()).toList();
  }

  /** The file at this path if it was generated: an edited record must not remove other files. */
  private Optional<Path> generated(String path) {
    try {
      Path file = sink.locate(path);
      return StoredFile.at(file, "") == StoredFile.DIFFERENT ? Optional.of(file) : Optional.empty();
    } catch (IOException cannotBe) {
      return Optional.empty();
    }
  }

  /** Removes a file, and folders that become empty. */
  private void remove(Path file) throws IOException {
    try {
      Files.deleteIfExists(file);
    } catch (IOException problem) {
      throw new IOException(
          "cannot remove %s, which is no longer generated: %s"
              .formatted(file, FileProblem.reason(problem)),
          problem);
    }
    Path folder = file.toAbsolutePath().normalize().getParent();
    try {
      while (!folder.equals(root)) {
        Files.delete(folder);
        folder = folder.getParent();
      }
    } catch (IOException inUse) {
      // The folder is usually not empty.
    }
  }
}
