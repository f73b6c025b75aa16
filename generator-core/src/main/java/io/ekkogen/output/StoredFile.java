package io.ekkogen.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** The state of the existing file in place of a generated one. */
enum StoredFile {
  MISSING,
  /** The same text; its lines may end in CRLF, as in a checkout on Windows. */
  SAME,
  /** Another generated text. */
  DIFFERENT,
  /** A file without the {@link GeneratedMark}. */
  FOREIGN;

  static StoredFile at(Path path, String content) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return MISSING;
    }
    if (!Files.isRegularFile(path)) {
      return FOREIGN;
    }
    String stored = read(path);
    if (stored.equals(content)) {
      return SAME;
    }
    return GeneratedMark.isIn(stored) ? DIFFERENT : FOREIGN;
  }

  /** Reads the text of a file, with the line breaks of generated files. */
  static String read(Path path) throws IOException {
    return new String(Files.readAllBytes(path), StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
