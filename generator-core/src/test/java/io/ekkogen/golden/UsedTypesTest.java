package io.ekkogen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Types of a mapping keep their names even if generated code uses other types with the same names.
 */
@Tag("jdk-independent")
@ResourceLock(Goldens.FOLDER)
class UsedTypesTest {
  private static final Pattern IMPORT = Pattern.compile("(?m)^import .*?(\\w+);$");
  private static final Pattern CAPITALISED = Pattern.compile("(?<![.\\w])[A-Z]\\w*");
  private static final Pattern NO_CODE =
      Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*|\"(?:\\\\.|[^\"\\\\])*+\"");

  @TempDir Path folder;

  @Test
  void typesOfTheMappingKeepNamesThatGeneratedCodeUses() throws IOException {
    Set<String> used = usedTypes();
    assertThat(used).contains("Pointer", "Structure", "Override", "FunctionalInterface", "Integer");
    Map<String, String> files = Generated.fromText(mapping(used));

    assertThat(files.keySet()).containsAll(used.stream().map("test/%s.java"::formatted).toList());
    assertThat(JavaCompilation.here(files, folder)).isEmpty();
  }

  /** If a type must be written with its package, no declaration may have the package's name. */
  @Test
  void aPackageIsHiddenByNothingWhereItIsNeeded() throws IOException {
    for (String name : usedTypes()) {
      assertThat(Generated.fromText(mapping(Set.of(name))).get("test/Test.java"))
          .as(name)
          .contains("String f(int io_);");
    }
    assertThat(Generated.fromText(mapping(Set.of("Harmless"))).get("test/Test.java"))
        .contains("String f(int io);");
  }

  private static Set<String> usedTypes() throws IOException {
    Set<String> used = new TreeSet<>();
    for (String mapping : Goldens.mappings().toList()) {
      for (Map.Entry<String, String> golden : Goldens.read(mapping).entrySet()) {
        if (golden.getKey().endsWith(".java")) {
          String code = NO_CODE.matcher(golden.getValue()).replaceAll("");
          IMPORT.matcher(code).results().map(found -> found.group(1)).forEach(used::add);
          Matcher word = CAPITALISED.matcher(code);
          word.results()
              .map(found -> found.group())
              .filter(UsedTypesTest::isJavaLang)
              .forEach(used::add);
        }
      }
    }
    return used;
  }

  private static boolean isJavaLang(String name) {
    try {
      Class.forName("java.lang." + name);
      return true;
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      return false;
    }
  }

  private static String mapping(Set<String> names) {
    return names.stream()
        .map(
            name ->
                "\"%s\": { \"fields\": [ { \"name\": \"x\", \"type\": \"uint\" } ] }"
                    .formatted(name))
        .collect(
            Collectors.joining(
                ",\n",
                """
                {
                  "library": { "linux": "libtest.so" },
                  "exports": {
                    "f": { "returns": "string", "parameters": [ { "name": "io", "type": "int" } ] }
                  },
                  "callbacks": { "C": {} },
                  "structs": {
                """,
                "} }"));
  }
}
