package com.example.formulas;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.formulas.Formulas.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FormulasTest {
  private final Formulas formulas = new Formulas(Path.of("src/test/scripts").toAbsolutePath());

  @Test
  void aScriptCallsTheLibraryAndImportsModules() {
    assertThat(formulas.run("route.mjs", "route")).isEqualTo(new Result(0, "route: 11\n", ""));
  }

  @Test
  void aScriptThatDoesNotEndIsStopped() {
    Result endless = formulas.run("endless.mjs");
    assertThat(endless.status()).isEqualTo(1);
    assertThat(endless.output()).startsWith("0\n1\n2\n").hasSize(64 << 10);
    assertThat(endless.errors())
        .isIn(
            "The script executed more than 1000000 statements\n",
            "The script ran for more than 5 s\n");
    assertThat(formulas.run("waiting.mjs"))
        .isEqualTo(new Result(1, "", "The script ran for more than 5 s\n"));
  }

  @Test
  void aScriptGetsNothingElse() {
    assertThat(formulas.run("curious.mjs"))
        .isEqualTo(
            new Result(
                0,
                """
                std:ffi was refused
                native:other was refused
                ../../pom.xml was refused
                /etc/passwd was refused
                undefined undefined 0
                """,
                ""));
  }

  @Test
  void errorsHaveTheirPlaceInTheScript() {
    Result result = formulas.run("mistaken.mjs");
    assertThat(result.status()).isEqualTo(1);
    assertThat(result.output()).isEqualTo("3\n");
    assertThat(result.errors()).contains("add: b", "2.5", "mistaken.mjs:4:13");
  }
}
