package com.example.mathlib.app;

import com.example.mathlib.Mathlib;
import com.example.mathlib.Point;
import com.sun.jna.Native;
import io.ekkogen.runtime.platform.Platform;
import java.io.File;
import java.io.IOException;

/** Calls libmathlib through its generated binding, opened in both ways. */
public final class Main {
  private Main() {}

  /** Prints the results of the same calls twice. */
  public static void main(String[] arguments) throws IOException {
    System.out.println("Mathlib.load()");
    printResults(Mathlib.load());

    System.out.println("Native.load()");
    String path = libraryFile().getPath();
    printResults(Native.load(path, Mathlib.class, Mathlib.OPTIONS));
  }

  private static void printResults(Mathlib mathlib) {
    System.out.println(mathlib.add(5, 3));
    System.out.println(mathlib.getVersion());

    Point point = new Point(10, 20);
    mathlib.translatePoint(point, 5, -5);
    System.out.println(point);

    System.out.println(mathlib.sumArray(new int[] {1, 2, 3, 4, 5}, 5));
    System.out.println(mathlib.distance(new Point(0, 0), new Point(3, 4)));
  }

  /** Plain JNA does not find the library in the jar; {@code load()} does. */
  private static File libraryFile() throws IOException {
    Platform platform = Platform.current();
    String name = platform.os().libraryFileName("mathlib");
    return Native.extractFromResourcePath("/META-INF/native/" + platform.folder() + "/" + name);
  }
}
