package io.ekkogen.cli.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.output.GeneratedFile;
import io.ekkogen.runtime.js.module.NativeModuleException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class BindingCompilerTest {
  private static GeneratedFile java(String path, String content) {
    return new GeneratedFile(GeneratedFile.Kind.JAVA, path, content);
  }

  @Test
  void compilesEveryClassForJava17() throws IOException {
    CompiledBinding binding =
        new BindingCompiler(List.of())
            .compile(
                List.of(
                    java("a/A.java", "package a; class A extends B { class Inner {} }"),
                    java("a/B.java", "package a; class B {}")));

    assertThat(binding.classes()).containsOnlyKeys("a.A", "a.A$Inner", "a.B");
    assertThat(binding.classes().get("a.A")[7]).isEqualTo((byte) 61);
  }

  @Test
  void givesTheFirstOfTheCompilersErrors() {
    GeneratedFile broken = java("a/B.java", "package a;\nclass B { C c; D d; }");

    assertThatThrownBy(() -> new BindingCompiler(List.of()).compile(List.of(broken)))
        .isInstanceOf(NativeModuleException.class)
        .hasMessageContaining("does not compile")
        .hasMessageContaining("B.java:2")
        .hasMessageNotContaining("class D");
  }
}
