package com.example.libraries;

import com.example.posix.Posix;
import com.example.posix.Time;
import io.ekkogen.runtime.NativeException;
import java.nio.charset.StandardCharsets;

/** Writes, reads and removes a file in a temporary folder. */
public final class Notes {
  private static final Posix posix = Posix.load();

  private Notes() {}

  /** Prints what is in the folder. */
  public static void main(String[] arguments) {
    String folder = posix.makeTemporaryFolder(new StringBuilder("/tmp/ekkogen-XXXXXX"));
    String path = folder + "/greeting.txt";

    int file = posix.open(path, Posix.O_WRONLY | Posix.O_CREAT, 0600);
    System.out.println("written: " + posix.write(file, "Hello, POSIX!"));
    posix.closeFile(file);

    file = posix.open(path, Posix.O_RDONLY);
    System.out.println("read: " + new String(posix.read(file, 100), StandardCharsets.UTF_8));
    posix.closeFile(file);

    // What is in a folder comes before the folder.
    posix.walk(
        folder,
        (visited, status, type, place) -> {
          boolean isFolder = place.getLevel() == 0;
          String name = isFolder ? "the folder" : visited.substring(place.getBase());
          System.out.println("level " + place.getLevel() + ": " + name);
          return posix.remove(visited);
        },
        8,
        Posix.FTW_DEPTH | Posix.FTW_PHYS);

    try {
      posix.open(path, Posix.O_RDONLY);
    } catch (NativeException failure) {
      System.out.println(failure.getMessage());
    }

    Time time = posix.utc(951782400);
    System.out.println(time.getYear() + 1900);
    System.out.println(posix.format(80, "%d.%m.%Y, %H:%M", time));
  }
}
