package io.ekkogen.runtime.js;

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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.io.FileSystem;

/**
 * Where {@code import} reads from: the files that scripts may read, and a folder that does not
 * exist, in which every other specifier is a file. What is wrong with a specifier is the reason why
 * its file cannot be read, which the engine's error tells.
 */
final class ScriptFileSystem implements FileSystem {
  private static final String MODULE_TYPE = "application/javascript+module";
  private static final String EXTENSION = ".mjs";

  private final ModuleFiles files;
  private final Path virtualRoot;
  private final Path workingDirectory;
  private FileResolver resolver;
  private ModuleTexts texts;

  /** Before a bare name the engine parses the path of the module that imports it. */
  private Path importer;

  ScriptFileSystem(ModuleFiles files, Path workingDirectory) {
    this.files = files;
    this.workingDirectory = workingDirectory;
    virtualRoot = workingDirectory.getRoot().resolve("$ekkogen");
  }

  /** Completes the file system; before this nothing can be read. */
  void attach(FileResolver resolver, ModuleTexts texts) {
    this.resolver = resolver;
    this.texts = texts;
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
    // A URI that does not parse as one arrives here.
    if (BuiltinModules.isBuiltin(path)) {
      return virtual(path);
    }
    if (FileResolver.isBare(path) && resolver != null) {
      Path directory = importer == null ? workingDirectory : importer.getParent();
      return resolver.importBare(path, directory).orElseGet(() -> virtual(path));
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

  private Path virtual(String specifier) {
    // '*' is in no file name of Windows
    String name =
        URLEncoder.encode(FileResolver.shorten(specifier), StandardCharsets.UTF_8)
            .replace("*", "%2A");
    return virtualRoot.resolve(name + EXTENSION);
  }

  /** The specifier that {@link #virtual} was given; null for a path of another kind. */
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
    if (specifier != null) {
      return texts.ofSpecifier(specifier);
    }
    Path file = toAbsolutePath(path);
    if (files.find(file).isEmpty()) {
      throw notFound(file);
    }
    return texts.ofFile(file);
  }

  /** Without a reason, the engine says that the module cannot be found. */
  private IOException notFound(Path file) {
    String reason = files.leadsOutside(file) ? files.explanation() : null;
    return new NoSuchFileException(file.toString(), null, reason);
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

  /** A file that is not readable counts as found where reading it is to tell why it is not. */
  @Override
  public Path toRealPath(Path path, LinkOption... options) throws IOException {
    if (specifierOf(path) != null) {
      return path;
    }
    Path file = toAbsolutePath(path);
    Optional<Path> found = files.find(file);
    if (found.isEmpty() && !files.leadsOutside(file)) {
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
