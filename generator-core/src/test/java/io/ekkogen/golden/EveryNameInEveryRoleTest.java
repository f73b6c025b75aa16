package io.ekkogen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A mapping may use any name for anything, whatever the name means elsewhere. Each name has two of
 * the roles, or all if {@link LargeTests} are enabled.
 */
@Tag("jdk-independent")
class EveryNameInEveryRoleTest {
  private static final int STEP = LargeTests.ENABLED ? 1 : EveryRole.ROUNDS / 2;
  private static final Map<String, String> files = new LinkedHashMap<>();

  @TempDir Path folder;

  @BeforeAll
  static void generate() {
    List<String> names = EveryName.all();
    for (int round = 0; round < EveryRole.ROUNDS; round += STEP) {
      List<String> all = new ArrayList<>(names);
      all.addAll(EveryName.around("Round" + round));
      files.putAll(Generated.fromText(new EveryRole("round" + round, all, round).text()));
    }
  }

  /** Skips bytecode, which would take the same time again. */
  @Test
  void compilesInJava() {
    assertThat(JavaCompilation.here(files, folder, "-XDshould-stop.ifNoError=FLOW")).isEmpty();
  }

  @Test
  void isGlueThatRuns() throws IOException, InterruptedException {
    Node.assumeHere();

    assertThat(Node.runGlue(folder, files)).isEmpty();
  }

  @Test
  void compilesInTypeScript() throws IOException, InterruptedException {
    Node.assumeHere();
    Map<String, String> declarations = new LinkedHashMap<>();
    files.forEach(
        (path, text) -> {
          if (path.endsWith(".d.ts")) {
            declarations.put(path.substring("js/".length()), text);
          }
        });

    assertThat(TypeScript.check(folder, declarations)).isEmpty();
  }
}
