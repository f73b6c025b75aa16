package io.ekkogen.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Libraries that are too large for one class file. */
@Tag("jdk-independent")
class LargeMappingTest {
  private static final int FUNCTIONS = 800;

  @TempDir Path folder;

  @Test
  void thousandsOfFunctionsCompileAndCanBeCalled() throws Exception {
    Map<String, String> files = Generated.fromText(mapping("abs"));
    assertThat(files).containsKeys("test/TestBinding1.java", "test/TestHost1.java");
    assertThat(JavaCompilation.here(files, folder)).isEmpty();

    assumeTrue(isLinux(), "the C library is called libc.so.6 on Linux alone");
    try (URLClassLoader loader = classes()) {
      Class<?> type = loader.loadClass("test.Test");
      Object library = type.getMethod("load").invoke(null);
      for (int function : new int[] {0, FUNCTIONS / 2, FUNCTIONS - 1}) {
        assertThat(type.getMethod("f" + function, int.class).invoke(library, -5)).isEqualTo(5);
      }
    }
  }

  @Test
  void aSymbolThatIsMissingInThePartBeforeTheLastIsReportedByLoad() throws Exception {
    assumeTrue(isLinux(), "the C library is called libc.so.6 on Linux alone");
    Map<String, String> files = Generated.fromText(mapping("no_such_symbol"));
    JavaCompilation.here(files, folder);

    try (URLClassLoader loader = classes()) {
      Class<?> type = loader.loadClass("test.Test");
      assertThatThrownBy(() -> type.getMethod("load").invoke(null))
          .isInstanceOf(InvocationTargetException.class)
          .cause()
          .isInstanceOf(UnsatisfiedLinkError.class)
          .hasMessageContaining("lacks 1 of the 1600 functions of its mapping: no_such_symbol");
    }
  }

  @Test
  void anInterfaceThatPlainJnaCannotServeOffersItNoOptions() {
    assertThat(Generated.fromText(mapping("abs")).get("test/Test.java"))
        .doesNotContain("OPTIONS")
        .contains("Too large for plain JNA");
  }

  /** Each takes two of a method's 255 slots, and the result takes one more. */
  @Test
  void aHundredAndTwentyFiveParametersCompile() {
    Map<String, String> mappings = new LinkedHashMap<>();
    for (String type : List.of("long", "double", "P", "string", "int[]", "IntPtr", "ushort")) {
      mappings.put("type" + mappings.size(), parameters(type));
    }

    assertThat(JavaCompilation.here(Generated.together(mappings), folder)).isEmpty();
  }

  private static String parameters(String type) {
    String parameters =
        IntStream.range(0, 125)
            .mapToObj(i -> "{ \"name\": \"p%d\", \"type\": \"%s\" }".formatted(i, type))
            .collect(Collectors.joining(","));
    return """
        {
          "library": { "linux": "libtest.so" },
          "exports": {
            "f": { "parameters": [ %1$s ] },
            "g": { "returns": "P", "parameters": [ %1$s ] }
          },
          "structs": { "P": { "fields": [ { "name": "x", "type": "double" } ] } }
        }
        """
        .formatted(parameters);
  }

  private static boolean isLinux() {
    return Platform.current().os() == OperatingSystem.LINUX;
  }

  private URLClassLoader classes() throws IOException {
    return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
  }

  /** A mapping with many functions; {@code symbol} is the entry point of one of the first. */
  private static String mapping(String symbol) {
    return IntStream.range(0, FUNCTIONS)
        .mapToObj(
            i ->
                """
                "f%d": {
                  "entryPoint": "%s",
                  "returns": "int",
                  "parameters": [ { "name": "value", "type": "int" } ]
                },
                "g%d": {
                  "entryPoint": "strlen",
                  "callingConvention": "stdcall",
                  "returns": "UIntPtr",
                  "parameters": [
                    { "name": "text", "type": "string" },
                    { "name": "p", "type": "int", "ref": true },
                    { "name": "values", "type": "double[]" }
                  ]
                }"""
                    .formatted(i, i == 7 ? symbol : "abs", i))
        .collect(
            Collectors.joining(
                ",\n", "{ \"library\": { \"linux\": \"libc.so.6\" }, \"exports\": {\n", "} }"));
  }
}
