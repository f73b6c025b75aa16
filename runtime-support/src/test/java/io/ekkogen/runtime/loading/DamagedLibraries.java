package io.ekkogen.runtime.loading;

import java.nio.file.Files;
import java.nio.file.Path;

/** Opens files of a directory, {@code 0.so} and so on, in a process that may crash. */
public final class DamagedLibraries {
  private DamagedLibraries() {}

  /**
   * Writes the number of each file to {@code progress} before it is opened.
   *
   * @param arguments the directory, the first number and the number after the last
   */
  public static void main(String[] arguments) throws Exception {
    Path directory = Path.of(arguments[0]);
    int opened = 0;
    for (int i = Integer.parseInt(arguments[1]); i < Integer.parseInt(arguments[2]); i++) {
      Files.writeString(directory.resolve("progress"), Integer.toString(i));
      try {
        LibraryLoader.open(directory.resolve(i + ".so").toString());
        opened++;
      } catch (UnsatisfiedLinkError refused) {
        // As expected.
      }
    }
    System.out.println("opened " + opened);
    // Skips the libraries' termination functions.
    Runtime.getRuntime().halt(0);
  }
}
