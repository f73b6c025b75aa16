package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A library that installs a signal handler in place of the JVM's. */
@Tag("scripts")
class SignalChainingTest {
  @TempDir Path directory;

  @Test
  @Rules("F-246")
  @EnabledOnOs(value = OS.LINUX, disabledReason = "libjsig is preloaded")
  @DisabledIfSystemProperty(
      named = "ekkogen.emulated",
      matches = "true",
      disabledReason = "the system cannot execute a program of another processor")
  void theCommandStartsAgainWithLibjsig() throws Exception {
    Path script =
        Files.writeString(
            directory.resolve("main.cjs"),
            """
            const { answer, receives } = require('native:signals');
            console.log(answer(), receives(), process.argv.slice(2));
            console.log(process.env.LD_PRELOAD.split('/').pop());
            """);

    String output =
        Forked.java(
            Forked.main(io.ekkogen.cli.Main.class), "run", script.toString(), "", "two words");

    assertThat(output).isEqualTo("42 false [ '', 'two words' ]\nlibjsig.so\n");
  }
}
