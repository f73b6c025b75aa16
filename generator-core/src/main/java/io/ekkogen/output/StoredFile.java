package io.ekkogen.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** What is in the place of a generated file. */
enum StoredFile {
  MISSING,
  /** The same text, though its lines may end in CRLF, as those of a checkout on Windows do. */
  SAME,
  /** Another generated text. */
  DIFFERENT,
  /** A file without the mark of generated ones. */
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

  /** The text of a file, with the line ends of generated files. */
  static String read(Path path) throws IOException {
    return new String(Files.readAllBytes(path), StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
