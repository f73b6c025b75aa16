package io.ekkogen.runtime.js;

import java.io.PrintStream;

/**
 * An output of scripts, to which everything is written at once.
 *
 * @param beforeWriting is run before anything is written
 */
record ScriptOutput(PrintStream stream, Runnable beforeWriting) {

  void print(String text) {
    beforeWriting.run();
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
    beforeWriting.run();
    stream.write(bytes, 0, bytes.length);
    stream.flush();
  }
}
