package io.ekkogen.runtime.js;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryStream;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.graalvm.polyglot.io.FileSystem;

/**
 * Where {@code import} reads from: the disk, read-only, and a folder that does not exist, in which
 * every {@code native:} and {@code std:} specifier is a file.
 */
final class ScriptFileSystem implements FileSystem {
  private static final String MODULE_TYPE = "application/javascript+module";

  private final FileSystem disk =
      FileSystem.newReadOnlyFileSystem(FileSystem.newDefaultFileSystem());
  private final Map<Path, String> specifiers = new HashMap<>();
  private final Path virtualRoot;
  private final Path workingDirectory;
  private FileResolver resolver;
  private ModuleTexts texts;

  /** Before a bare name the engine parses the path of the module that imports it. */
  private Path importer;

  ScriptFileSystem(Path workingDirectory) {
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
      return resolver.importBare(path, directory).orElseGet(() -> plain(path));
    }
    Path parsed = plain(path);
    if (parsed.isAbsolute()) {
      importer = parsed;
    }
    return parsed;
  }

  private Path plain(String path) {
    try {
      return Path.of(path);
    } catch (InvalidPathException e) {
      return virtual(path);
    }
  }

  private Path virtual(String specifier) {
    String file = URLEncoder.encode(specifier, StandardCharsets.UTF_8) + ".mjs";
    Path path = virtualRoot.resolve(file);
    specifiers.put(path, specifier);
    return path;
  }

  @Override
  public SeekableByteChannel newByteChannel(
      Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
      throws IOException {
    String specifier = specifiers.get(path);
    if (specifier != null) {
      return new TextChannel(texts.ofSpecifier(specifier));
    }
    Path file = toAbsolutePath(path);
    disk.checkAccess(file, Set.of(AccessMode.READ));
    return new TextChannel(texts.ofFile(file));
  }

  @Override
  public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options)
      throws IOException {
    if (!specifiers.containsKey(path)) {
      disk.checkAccess(toAbsolutePath(path), modes, options);
    }
  }

  @Override
  public Path toAbsolutePath(Path path) {
    return workingDirectory.resolve(path);
  }

  @Override
  public Path toRealPath(Path path, LinkOption... options) throws IOException {
    return specifiers.containsKey(path) ? path : disk.toRealPath(toAbsolutePath(path), options);
  }

  @Override
  public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options)
      throws IOException {
    return disk.readAttributes(toAbsolutePath(path), attributes, options);
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
