package io.ekkogen.runtime.js.imports;

import io.ekkogen.runtime.js.engine.ScriptErrors;
import io.ekkogen.runtime.js.files.CheckedRead;
import io.ekkogen.runtime.js.files.ModuleFiles;
import io.ekkogen.runtime.script.ScriptAccess;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** The Java side of fs.js: reads what scripts may import, and nothing else. */
record FileHost(ModuleFiles files, ScriptErrors errors, Path workingDirectory) {
  private static final Map<String, Charset> CHARSETS =
      Map.of(
          "utf8", StandardCharsets.UTF_8,
          "ascii", StandardCharsets.ISO_8859_1,
          "latin1", StandardCharsets.ISO_8859_1,
          "utf16le", StandardCharsets.UTF_16LE);

  /** The content of a file, for an ArrayBuffer. */
  @ScriptAccess
  public ByteBuffer readBytes(String path) {
    return ByteBuffer.wrap(read("open", path, CheckedRead.BYTES));
  }

  /**
   * The content of a file as text.
   *
   * @param encoding one of utf8, ascii, latin1, utf16le, hex, base64
   */
  @ScriptAccess
  public String readText(String path, String encoding) {
    byte[] bytes = read("open", path, CheckedRead.BYTES);
    return switch (encoding) {
      case "hex" -> HexFormat.of().formatHex(bytes);
      case "base64" -> Base64.getEncoder().encodeToString(bytes);
      default -> new String(bytes, CHARSETS.get(encoding));
    };
  }

  /** Whether there is a file or folder, and the script may read it. */
  @ScriptAccess
  public boolean exists(String path) {
    try {
      return files.locate(workingDirectory.resolve(path)).isPresent();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Whether it is a file and whether it is a folder, its size, and its time in ms since 1970. */
  @ScriptAccess
  public double[] attributes(String path) {
    BasicFileAttributes attributes = read("stat", path, CheckedRead.ATTRIBUTES);
    return new double[] {
      attributes.isRegularFile() ? 1 : 0,
      attributes.isDirectory() ? 1 : 0,
      attributes.size(),
      attributes.lastModifiedTime().toMillis()
    };
  }

  /** The names in a folder, sorted. */
  @ScriptAccess
  public String[] names(String path) {
    List<String> names = read("scandir", path, CheckedRead.NAMES);
    return names.stream().sorted().toArray(String[]::new);
  }

  @ScriptAccess
  public String realPath(String path) {
    try {
      Path file = workingDirectory.resolve(path);
      return files.locate(file).orElseThrow(() -> missing("realpath", file)).toString();
    } catch (InvalidPathException e) {
      throw error("ENOENT", "no such file or directory", "realpath", path, "");
    }
  }

  private <T> T read(String call, String path, CheckedRead<T> kind) {
    try {
      Path file = workingDirectory.resolve(path);
      Path real = files.locate(file).orElseThrow(() -> missing(call, file));
      boolean isDirectory = kind != CheckedRead.ATTRIBUTES && isDirectory(real);
      if (isDirectory && kind == CheckedRead.BYTES) {
        throw error("EISDIR", "illegal operation on a directory", "read", path, "");
      }
      if (!isDirectory && kind == CheckedRead.NAMES) {
        throw error("ENOTDIR", "not a directory", call, path, "");
      }
      return files.read(real, kind);
    } catch (AccessDeniedException e) {
      throw error("EACCES", "permission denied", call, path, "");
    } catch (NotDirectoryException e) {
      throw error("ENOTDIR", "not a directory", call, path, "");
    } catch (IOException | InvalidPathException e) {
      throw error("ENOENT", "no such file or directory", call, path, "");
    }
  }

  private boolean isDirectory(Path real) throws IOException {
    return files.read(real, CheckedRead.ATTRIBUTES).isDirectory();
  }

  private RuntimeException missing(String call, Path file) {
    String reason = files.leadsOutside(file) ? ": " + files.explanation() : "";
    return error("ENOENT", "no such file or directory", call, file.toString(), reason);
  }

  private RuntimeException error(
      String code, String what, String call, String path, String reason) {
    String shown = FileResolver.shorten(path);
    return errors.error(
        "Error", code, "%s: %s, %s '%s'%s".formatted(code, what, call, shown, reason));
  }
}
