package io.ekkogen.output;

import java.io.IOException;
import java.util.List;

/** Where generated files go. */
public interface FileSink {

  /**
   * Stores {@code files}. A file is replaced as a whole or not at all.
   *
   * @throws IOException when one cannot be stored; the message names it
   */
  void write(List<GeneratedFile> files) throws IOException;
}
