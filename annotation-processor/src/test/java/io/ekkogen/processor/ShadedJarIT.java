package io.ekkogen.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.Ekkogen;
import io.ekkogen.GenerationRequest;
import io.ekkogen.MappingSource;
import io.ekkogen.Target;
import io.ekkogen.output.GeneratedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs javac with only the shaded jar on its processor path. */
class ShadedJarIT {
  private static final Path JAR = Path.of(System.getProperty("ekkogen.processor.jar"));
  private static final String MAPPING =
      """
      {
        "library": { "linux": "libmathlib.so" },
        "exports": {
          "add": {
            "returns": "int",
            "parameters": [ { "name": "a", "type": "int" }, { "name": "b", "type": "int" } ]
          },
          "distance": {
            "returns": "double",
            "parameters": [
              { "name": "from", "type": "Point", "ref": true },
              { "name": "to", "type": "Point" }
            ],
            "callingConvention": "stdcall"
          }
        },
        "structs": {
          "Point": {
            "fields": [ { "name": "x", "type": "double" }, { "name": "y", "type": "double" } ]
          }
        }
      }
      """;

  @TempDir Path directory;

  @Test
  void generatesTheSameFilesAsTheFacade() throws IOException {
    Path source = directory.resolve("Geometry.java");
    Files.writeString(
        source,
        """
        package com.example;

        @io.ekkogen.runtime.EkkoLibrary("mathlib.ekko.json")
        class Geometry {}
        """);
    Files.writeString(directory.resolve("mathlib.ekko.json"), MAPPING);
    Path output = Files.createDirectory(directory.resolve("output"));

    String messages = javac(source, output);

    assertThat(messages).isEmpty();
    List<GeneratedFile> expected =
        Ekkogen.generate(
                new GenerationRequest(
                    new MappingSource(
                        "mathlib.ekko.json", MAPPING.getBytes(StandardCharsets.UTF_8)),
                    Optional.of("com.example"),
                    EnumSet.allOf(Target.class)))
            .files();
    assertThat(expected).isNotEmpty();
    for (GeneratedFile file : expected) {
      assertThat(output.resolve(file.path())).content().isEqualTo(file.content());
    }
  }

  private String javac(Path source, Path output) {
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    ToolProvider.getSystemJavaCompiler()
        .run(
            null,
            messages,
            messages,
            "-Xlint:all",
            "-Werror",
            "-processorpath",
            JAR.toString(),
            "-Aekkogen.mappingPath=" + directory,
            "-classpath",
            System.getProperty("java.class.path"),
            "-d",
            output.toString(),
            source.toString());
    return messages.toString(StandardCharsets.UTF_8);
  }

  @Test
  void bringsNoClassUnderItsOriginalName() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      assertThat(jar.stream().map(ZipEntry::getName))
          .filteredOn(name -> name.endsWith(".class"))
          .allMatch(name -> name.matches("io/ekkogen/processor/.*"));
      assertThat(jar.stream().map(ZipEntry::getName))
          .filteredOn(name -> name.matches("META-INF/services/.+"))
          .containsExactly("META-INF/services/javax.annotation.processing.Processor");
      assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
          .isEqualTo("io.ekkogen.processor");
    }
  }
}
