package com.example.libraries;

import com.example.gio.File;
import com.example.gio.Gio;
import com.example.gio.KeyFile;
import com.example.gio.Loop;
import io.ekkogen.runtime.NativeException;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads settings, and runs an event loop. */
public final class Events {
  private static final Gio gio = Gio.load();
  private static final String SETTINGS =
      """
      [window]
      title=Größe
      width=640

      [colours]
      """;

  private Events() {}

  /**
   * Prints what happens.
   *
   * @param arguments a folder, in which another one is made
   */
  public static void main(String[] arguments) {
    readSettings();
    try (Loop loop = gio.newLoop(null, false)) {
      makeFolder(loop, arguments[0] + "/made");
      countDown(loop);
    }
  }

  private static void readSettings() {
    try (KeyFile settings = gio.newKeyFile()) {
      gio.parse(settings, SETTINGS, 0);
      System.out.println(String.join(", ", gio.groups(settings).result()));
      System.out.println(gio.getText(settings, "window", "title"));
      System.out.println(gio.getNumber(settings, "window", "width"));
      gio.getNumber(settings, "window", "height");
    } catch (NativeException failure) {
      System.out.println(failure.getMessage());
    }
  }

  private static void makeFolder(Loop loop, String path) {
    try (File folder = gio.file(path)) {
      gio.beginMakeFolder(
          folder,
          0,
          null,
          (source, result) -> {
            gio.endMakeFolder(folder, result);
            gio.quit(loop);
          });
      gio.run(loop);
      System.out.println(gio.name(folder) + " exists: " + gio.exists(folder, null));
    }
  }

  private static void countDown(Loop loop) {
    AtomicInteger count = new AtomicInteger(3);
    gio.every(
        0,
        5,
        () -> {
          System.out.println(count.get());
          if (count.decrementAndGet() == 0) {
            gio.quit(loop);
          }
          return count.get() > 0;
        });
    gio.run(loop);
  }
}
