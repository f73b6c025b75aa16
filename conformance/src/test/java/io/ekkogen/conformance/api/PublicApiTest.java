package io.ekkogen.conformance.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.Ekkogen;
import io.ekkogen.output.DirectorySink;
import io.ekkogen.runtime.ApiLevel;
import io.ekkogen.runtime.js.EkkoContext;
import io.ekkogen.runtime.js.module.NativeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The public API is the one in {@code src/test/resources/api}: what generated code and users call
 * does not disappear or change unnoticed. {@code -Dekkogen.goldens=update} records a change, except
 * one that needs a higher API level.
 */
@Tag("jdk-independent")
class PublicApiTest {
  private static final Path RECORDED = Path.of("src/test/resources/api");

  @Test
  void theApiOfTheRuntimeIsAsRecorded() throws IOException {
    check(
        "ekkogen-runtime",
        Stream.concat(PublicApi.inPackageOf(ApiLevel.class), PublicApi.namedByGeneratedCode()));
  }

  @Test
  void theApiOfTheScriptHostIsAsRecorded() throws IOException {
    check(
        "ekkogen-runtime-js",
        Stream.concat(
            PublicApi.inPackageOf(EkkoContext.class), PublicApi.inPackageOf(NativeModule.class)));
  }

  @Test
  void theApiOfTheGeneratorIsAsRecorded() throws IOException {
    check(
        "ekkogen-core",
        Stream.concat(PublicApi.inPackageOf(Ekkogen.class), Stream.of(DirectorySink.class)));
  }

  private static void check(String artifact, Stream<Class<?>> classes) throws IOException {
    Path file = RECORDED.resolve(artifact + ".txt");
    List<String> current = PublicApi.of(classes);
    RecordedApi recorded = RecordedApi.parse(Files.readAllLines(file));
    assertThat(recorded.refusal(ApiLevel.CURRENT, current)).isEmpty();
    if ("update".equals(System.getProperty("ekkogen.goldens"))) {
      recorded = recorded.updated(ApiLevel.CURRENT, current);
      Files.write(file, recorded.file());
    }
    assertThat(recorded.difference(ApiLevel.CURRENT, current))
        .as("run again with -Dekkogen.goldens=update if the change is meant (CONTRIBUTING.md)")
        .isEmpty();
  }

  @Test
  void whatIsReleasedOnlyGoesWithTheLevel() {
    RecordedApi released = RecordedApi.parse(List.of("level 2", "int A.f()", "int A.g()"));
    assertThat(released.refusal(2, List.of("int A.f()", "int A.g()", "int A.h()"))).isEmpty();
    assertThat(released.refusal(2, List.of("int A.f()", "long A.g()")).orElseThrow())
        .contains("raise ApiLevel.CURRENT first")
        .endsWith(":\n  int A.g()");
    assertThat(released.refusal(3, List.of("int A.f()"))).isEmpty();
    assertThat(released.updated(3, List.of("int A.f()")).file())
        .containsExactly("level 3, unreleased", "int A.f()");
  }

  @Test
  void beforeAReleaseOfTheLevelAnythingMayGo() {
    RecordedApi open = RecordedApi.parse(List.of("level 2, unreleased", "int A.f()"));
    assertThat(open.refusal(2, List.of())).isEmpty();
    assertThat(open.difference(2, List.of("int A.g()"))).contains("\n- int A.f()\n+ int A.g()");
    assertThat(open.updated(2, List.of("int A.g()")).file())
        .containsExactly("level 2, unreleased", "int A.g()");
  }
}
