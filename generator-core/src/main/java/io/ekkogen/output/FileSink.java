package io.ekkogen.output;

import java.io.IOException;
import java.util.List;

/** Stores generated files. */
public interface FileSink {

  /**
   * Stores {@code files}. Each file is replaced completely or not at all.
   *
   * @throws IOException when a file cannot be stored; the message names it
   */
  void write(List<GeneratedFile> files) throws IOException;
}
