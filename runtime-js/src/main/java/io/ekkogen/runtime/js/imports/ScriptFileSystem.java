package io.ekkogen.runtime.js.imports;

import io.ekkogen.runtime.js.engine.ScriptErrorData;
import io.ekkogen.runtime.js.files.ModuleFiles;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryStream;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.io.FileSystem;

/**
 * The file system from which {@code import} reads: the files that scripts may read, and a virtual
 * folder in which every other specifier is a file. An invalid specifier is a file that cannot be
 * read, with a reason that appears in the engine's error.
 */
final class ScriptFileSystem implements FileSystem {
  private static final String MODULE_TYPE = "application/javascript+module";
  private static final String EXTENSION = ".mjs";

  private final ModuleFiles files;
  private final Path virtualRoot;
  private final Path workingDirectory;

  /** Why a name cannot be imported; the engine reports it when it reads the name's virtual file. */
  private final Map<String, String> failures = new HashMap<>();

  private ImportResolver resolver;
  private ModuleTexts texts;

  /** The module that imports: the engine parses its path before it parses a bare name. */
  private Path importer;

  ScriptFileSystem(ModuleFiles files, Path workingDirectory) {
    this.files = files;
    this.workingDirectory = workingDirectory;
    virtualRoot = workingDirectory.getRoot().resolve("$ekkogen");
  }

  /** Completes the file system; nothing can be read before. */
  void attach(ImportResolver resolver, ModuleTexts texts) {
    this.resolver = resolver;
    this.texts = texts;
  }

  /** Resolves bare names from the working directory until a file imports again. */
  void forgetImporter() {
    importer = null;
  }

  @Override
  public Path parsePath(URI uri) {
    if ("file".equals(uri.getScheme())) {
      try {
        return Path.of(uri);
      } catch (IllegalArgumentException e) {
        return virtual(uri.toString()); // with a host, a query or a fragment
      }
    }
    return virtual(uri.toString());
  }

  @Override
  public Path parsePath(String path) {
    // An invalid URI arrives here.
    if (BuiltinModules.isBuiltin(path)) {
      return virtual(path);
    }
    if (FileResolver.isBare(path) && resolver != null) {
      Path directory = importer == null ? workingDirectory : importer.getParent();
      return imported(path, directory);
    }
    try {
      Path parsed = Path.of(path);
      if (parsed.isAbsolute()) {
        importer = parsed;
      }
      return parsed;
    } catch (InvalidPathException e) {
      return virtual(path);
    }
  }

  private Path imported(String name, Path directory) {
    failures.remove(name);
    try {
      String resolved = resolver.resolveName(name, directory);
      return BuiltinModules.isBuiltin(resolved) ? virtual(resolved) : Path.of(resolved);
    } catch (UnavailableModuleException e) {
      failures.put(name, e.getMessage());
      return virtual(name);
    }
  }

  private Path virtual(String specifier) {
    // '*' is invalid in file names on Windows
    String name =
        URLEncoder.encode(FileResolver.shorten(specifier), StandardCharsets.UTF_8)
            .replace("*", "%2A");
    return virtualRoot.resolve(name + EXTENSION);
  }

  /** The specifier that was passed to {@link #virtual}; null for other paths. */
  private String specifierOf(Path path) {
    if (!virtualRoot.equals(path.getParent())) {
      return null;
    }
    String name = path.getFileName().toString();
    try {
      return name.endsWith(EXTENSION)
          ? URLDecoder.decode(
              name.substring(0, name.length() - EXTENSION.length()), StandardCharsets.UTF_8)
          : null;
    } catch (IllegalArgumentException e) {
      return null; // a script wrote this path
    }
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    try {
      return new TextChannel(text(path));
    } catch (PolyglotException e) {
      throw e.isHostException() ? unreadable(path, e) : e;
    } catch (RuntimeException | VirtualMachineError e) {
      throw unreadable(path, e);
    }
  }

  private static RuntimeException unreadable(Path path, Throwable failure) throws IOException {
    throw new NoSuchFileException(path.toString(), null, ScriptErrorData.of(failure).message());
  }

  private String text(Path path) throws IOException {
    String specifier = specifierOf(path);
    if (failures.containsKey(specifier)) {
      throw new NoSuchFileException(specifier, null, failures.get(specifier));
    }
    if (specifier != null) {
      return texts.ofSpecifier(specifier);
    }
    Path file = toAbsolutePath(path);
    if (files.find(file).isEmpty()) {
      throw notFound(file);
    }
    return texts.ofFile(file);
  }

  /**
   * Creates an exception without a reason: the engine then reports that the module cannot be found.
   */
  private IOException notFound(Path file) {
    return new NoSuchFileException(
        file.toString(), null, resolver.files().whyMissing(file).orElse(null));
  }

  @Override
  public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options)
      throws IOException {
    toRealPath(path);
  }

  @Override
  public Path toAbsolutePath(Path path) {
    return workingDirectory.resolve(path);
  }

  /** Treats an unreadable file as found if the attempt to read it will report the reason. */
  @Override
  public Path toRealPath(Path path, LinkOption... options) throws IOException {
    if (specifierOf(path) != null) {
      return path;
    }
    Path file = toAbsolutePath(path);
    Optional<Path> found = files.find(file);
    if (found.isEmpty() && resolver.files().whyMissing(file).isEmpty()) {
      throw notFound(file);
    }
    return found.orElse(file.normalize());
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) {
    throw new SecurityException("Scripts cannot read the attributes of files");
  }

  @Override
  public String getMimeType(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().endsWith(".json") ? "application/json" : MODULE_TYPE;
  }

  @Override
  public DirectoryStream<Path> newDirectoryStream(
      Path directory, DirectoryStream.Filter<? super Path> filter) {
    throw new SecurityException("Scripts cannot list directories");
  }

  @Override
  public void createDirectory(Path directory, FileAttribute<?>... attributes) {
    throw new SecurityException("Scripts cannot write files");
  }

  @Override
  public void delete(Path path) {
    throw new SecurityException("Scripts cannot write files");
  }
}
