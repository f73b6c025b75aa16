package io.ekkogen.runtime.js;

import io.ekkogen.runtime.js.imports.RestartPoint;
import java.io.PrintStream;

/**
 * An output of scripts, to which everything is written at once.
 *
 * @param restartPoint passed when anything is written
 */
record ScriptOutput(PrintStream stream, RestartPoint restartPoint) {

  void print(String text) {
    restartPoint.pass();
    stream.print(text);
    stream.flush();
  }

  /**
   * Prints a line with one write, so that lines of several threads do not mix; it ends in {@code
   * \n} on every platform.
   */
  void printLine(String line) {
    print(line + "\n");
  }

  void write(byte[] bytes) {
    restartPoint.pass();
    stream.write(bytes, 0, bytes.length);
    stream.flush();
  }
}
