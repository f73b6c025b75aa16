package io.ekkogen.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.fixtures.NativeFixtures;
import io.ekkogen.runtime.js.EkkoContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project as EkkoJS has it: its folders, mappings and scripts. */
class EkkoJsProjectTest {
  /** The library of the current platform, under a key for each architecture. */
  private static final String LIBRARY =
      "\"Library\": { \"Linux\": %1$s, \"DARWIN\": %1$s, \"windows\": %1$s }"
          .formatted("{ \"x64\": \"%1$s\", \"arm64\": \"%1$s\" }");

  @TempDir Path directory;

  @BeforeEach
  void writeProject() throws IOException {
    library(
        "project/_jsTest/native-libraries/mathlib/mathlib.ekko.json",
        """
          "Version": "1.0.0",
          "Exports": {
            "add": {
              "EntryPoint": "add",
              "Returns": "int",
              "Parameters": [ { "Name": "a", "Type": "int" }, { "Name": "b", "Type": "int" } ],
              "CallingConvention": "cdecl"
            },
            "getVersion": { "entrypoint": "get_version", "returns": "string", "parameters": [] },
            "distance": {
              "entryPoint": "distance",
              "returns": "double",
              "parameters": [
                { "name": "p1", "type": "Point", "Ref": true },
                { "name": "p2", "type": "Point", "REF": true }
              ]
            },
            "sumArray": {
              "entryPoint": "sum_array",
              "returns": "int",
              "parameters": [ { "name": "arr", "type": "int[]" }, { "name": "size", "type": "int" } ]
            }
          },
          "Structs": {
            "Point": {
              "Fields": [ { "Name": "x", "Type": "double" }, { "name": "y", "type": "double" } ],
              "Layout": "Sequential"
            }
          },
          "Callbacks": {
            "MathCallback": { "Returns": "int", "Parameters": [ { "Name": "a", "Type": "int" } ] }
          }
        """);
    library(
        "project/native-libraries/buffers/buffers.ekko.json",
        """
          "exports": {
            "reverseString": {
              "entryPoint": "reverse_string",
              "parameters": [ { "name": "str", "type": "string", "ref": true } ]
            }
          }
        """);
    library(
        "home/.ekkojs/native-libraries/base.ekko.json",
        """
          "exports": { "next": { "entryPoint": "base_next", "returns": "int" } }
        """);
  }

  /** Writes a mapping and, beside it, its library. */
  private void library(String mapping, String members) throws IOException {
    Path file = directory.resolve(mapping);
    Files.createDirectories(file.getParent());
    String name = file.getFileName().toString().replace(".ekko.json", "");
    String artifact = NativeFixtures.copyTo(file.getParent(), name).getFileName().toString();
    Files.writeString(file, "{\n  " + LIBRARY.formatted(artifact) + ",\n" + members + "}\n");
  }

  /** Runs a script of the project, from the project's folder; returns its output and errors. */
  private String run(String script, String code) throws IOException {
    Path project = directory.resolve("project");
    Path file = project.resolve(script);
    Files.createDirectories(file.getParent());
    Files.writeString(file, code);
    MappingModuleFinder finder =
        new MappingModuleFinder(
            () -> new BindingFactory(Optional.of(new BindingCache(directory.resolve("cache")))),
            project,
            directory.resolve("home"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EkkoContext context =
        EkkoContext.builder()
            .modules(finder)
            .grantAllNative()
            .grantFfi(true)
            .workingDirectory(project)
            .out(out)
            .err(out)
            .build()) {
      context.run(Path.of(script));
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void itsScriptsFindItsLibraries() throws IOException {
    assertThat(
            run(
                "_jsTest/native/test-libraries.js",
                """
                // a statement before the imports, and no package.json
                console.log('libraries');

                import mathlib from 'native:mathlib';
                import buffers from 'native:buffers';
                import base from 'native:base';

                console.log(`add(5, 3) = ${mathlib.add(5, 3)}, ${mathlib.getVersion()}`);
                const p1 = new mathlib.Point({ x: 0, y: 0 });
                console.log('distance', p1, mathlib.distance(p1, new mathlib.Point({ x: 3, y: 4 })));
                const numbers = [10, 20, 30];
                console.log('sum', mathlib.sumArray(numbers, numbers.length));

                const text = { value: 'live' };
                buffers.reverseString(text);
                console.log(text.value, base.next());
                """))
        .isEqualTo(
            """
            libraries
            add(5, 3) = 8, MathLib v1.0.0
            distance Point { x: 0, y: 0 } 5
            sum 60
            evil 1
            """);
  }

  @Test
  void itsModulesHaveTheirNames() throws IOException {
    assertThat(
            run(
                "main.js",
                """
                import path, { join } from 'ekko:path';
                import ffi from 'jsrt:ffi';
                import assert from 'jsrt:assert';

                assert.ok(path === (await import('node:path')).default && path.join === join);
                assert.ok(typeof ffi.Library === 'function');
                console.log(path.extname('script.js'), path.basename('/path/to/file.txt', '.txt'));
                for (const name of ['ekko:fs', 'dotnet:TestLibrary', 'ipc:demo']) {
                  await import(name).catch((error) => console.log(error.message));
                }
                """))
        .matches(
            """
            \\.js file
            .*There is no module 'ekko:fs'; there are std:ffi, .*
            .*dotnet:TestLibrary.*: modules are files, packages, and the names that begin with native:, std: and node:
            .*ipc:demo.*: modules are files, packages, and the names that begin with native:, std: and node:
            """);
  }
}
