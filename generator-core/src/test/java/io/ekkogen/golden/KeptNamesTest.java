package io.ekkogen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.Ekkogen;
import io.ekkogen.Generation;
import io.ekkogen.GenerationRequest;
import io.ekkogen.MappingSource;
import io.ekkogen.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that Java allows stay unchanged. */
@Tag("jdk-independent")
class KeptNamesTest {
  private static final List<String> NAMES =
      List.of(
          "when",
          "record",
          "sealed",
          "permits",
          "var",
          "yield",
          "module",
          "with",
          "to",
          "host",
          "memory",
          "values",
          "string",
          "number",
          "object",
          "symbol",
          "async",
          "Integer",
          "Map",
          "Arguments",
          "NativeStrings",
          "Session",
          "Nested");

  private static final List<String> TYPES =
      List.of(
          "Map",
          "Set",
          "Function",
          "Number",
          "Reference",
          "Stream",
          "String",
          "Object",
          "Integer",
          "Throwable",
          "Override",
          "Structure",
          "NativeBinding",
          "Handler",
          "FieldOrder",
          "when");

  @TempDir Path folder;

  @Test
  void inEveryRoleInJava() {
    Generation generation = generate();

    assertThat(generation.diagnostics())
        .extracting(Diagnostic::message)
        .allMatch(message -> message.endsWith("_ in JavaScript"));
    assertThat(
            JavaCompilation.here(
                generation.files().stream()
                    .collect(Collectors.toMap(file -> file.path(), file -> file.content())),
                folder))
        .isEmpty();
  }

  /** {@code node.node} would be a member of the type {@code node}. */
  @Test
  void variablesAreRenamedIfATypeHasTheNameOfThePackage() {
    Map<String, String> files =
        Generated.fromText(
            """
            {
              "name": "node",
              "library": { "linux": "libnode.so" },
              "exports": { "end": { "parameters": [ { "name": "node", "type": "node" } ] } },
              "handles": { "node": { "close": "end" } },
              "structs": { "Tree": { "fields": [ { "name": "node", "type": "node" } ] } }
            }
            """);

    assertThat(files).containsKey("node/node.java");
    assertThat(JavaCompilation.here(files, folder)).isEmpty();
  }

  private static Generation generate() {
    String text =
        """
        {
          'library': { 'linux': 'libtest.so' },
          'exports': {
            'end': { 'parameters': [ { 'name': 'session', 'type': 'Session' } ] },
            'all': { 'returns': 'Map', 'parameters': [ %s ] },
            'text': {
              'returns': { 'type': 'string', 'free': 'C' },
              'parameters': [
                { 'name': 'Session', 'type': 'Session' },
                { 'name': 'String', 'type': 'String*' },
                { 'name': 'on', 'type': 'Handler' },
                { 'name': 'Nested', 'type': 'Nested[]', 'length': 'count' },
                { 'name': 'count', 'type': 'byte' }
              ]
            },
            %s
          },
          'handles': { 'Session': { 'close': 'end' } },
          'callbacks': { 'Handler': { 'parameters': [ { 'name': 'Session', 'type': 'Session' } ] } },
          'enums': { 'E': { 'type': 'uint', 'values': { %s } } },
          'structs': {
            'Nested': { 'fields': [ { 'name': 'x', 'type': 'clong' } ] },
            'All': {
              'fields': [
                %s,
                { 'name': 'handle', 'type': 'Session' },
                { 'name': 'text', 'type': 'string' },
                { 'name': 'bits', 'type': 'byte', 'bits': 3 },
                { 'name': 'wide', 'type': 'size_t' }
              ]
            },
            %s
          }
        }
        """
            .formatted(
                each(NAMES, "{ 'name': '%s', 'type': 'int' }"),
                each(NAMES.subList(0, 17), "'%s': { 'returns': 'byte', 'async': true }"),
                each(NAMES, "'%s': 1"),
                each(NAMES, "{ 'name': '%s', 'type': 'uint' }"),
                each(
                    TYPES.stream().filter(name -> !name.equals("Handler")).toList(),
                    "'%s': { 'fields': [ { 'name': 'x', 'type': 'int' } ] }"))
            .replace('\'', '"');
    return Ekkogen.generate(
        GenerationRequest.of(
            new MappingSource("test.ekko.json", text.getBytes(StandardCharsets.UTF_8))));
  }

  private static String each(List<String> names, String member) {
    return names.stream().map(member::formatted).collect(Collectors.joining(", "));
  }
}
