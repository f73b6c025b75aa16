package com.example.mathlib.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MainTest {
  private static final String RESULTS =
      """
      8
      MathLib v1.0.0
      Point{x=15.0, y=15.0}
      15
      5.0
      """;

  @Test
  void printsTheSameResultsHoweverTheLibraryIsLoaded() throws IOException {
    assertThat(output()).isEqualTo("Mathlib.load()\n" + RESULTS + "Native.load()\n" + RESULTS);
  }

  private static String output() throws IOException {
    PrintStream out = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      Main.main(new String[0]);
    } finally {
      System.setOut(out);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
