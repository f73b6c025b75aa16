package io.ekkogen.cli.init;

import io.ekkogen.cli.IndentedJson;
import io.ekkogen.runtime.platform.Platform;
import io.ekkogen.symbols.ExportedSymbol;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;

/**
 * The text of a new mapping.
 *
 * @param summary what is in it, after its file's name
 */
public record StarterMapping(String text, String summary) {
  /** A type that is none, so that nothing is generated before a person has read the header. */
  static final String TO_DO = "TODO";

  private static final String COMMENT = "$comment";
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  /** A mapping with one function, as an example. */
  public static StarterMapping example(String name, Platform platform) {
    String file = platform.os().libraryFileName(name);
    return new StarterMapping(
        json(
            json -> {
              library(json, file, platform.os().key());
              json.writeObjectPropertyStart("exports");
              json.writeStringProperty(
                  COMMENT, "int add(int a, int b): one entry for each function");
              json.writeObjectPropertyStart("add");
              json.writeStringProperty("returns", "int");
              json.writeArrayPropertyStart("parameters");
              parameter(json, "a");
              parameter(json, "b");
              json.writeEndArray();
              json.writeEndObject();
              json.writeEndObject();
            }),
        ": an example; next, describe the functions of " + file + " in it");
  }

  /** A mapping with the symbols of a library, whose types are to be filled in. */
  public static StarterMapping of(String file, List<ExportedSymbol> symbols) {
    List<ExportedSymbol> ofC =
        symbols.stream().filter(it -> IDENTIFIER.matcher(it.name()).matches()).toList();
    List<ExportedSymbol> functions = ofC.stream().filter(ExportedSymbol::isFunction).toList();
    List<ExportedSymbol> variables = ofC.stream().filter(it -> !it.isFunction()).toList();
    return new StarterMapping(
        json(
            json -> {
              library(json, file, system(file));
              json.writeObjectPropertyStart("exports");
              json.writeStringProperty(
                  COMMENT,
                  "A file does not say which types a function has: take them from the header, and"
                      + " leave out what is not needed");
              for (ExportedSymbol function : functions) {
                json.writeObjectPropertyStart(function.name());
                json.writeStringProperty("returns", TO_DO);
                json.writeArrayPropertyStart("parameters");
                json.writeEndArray();
                json.writeEndObject();
              }
              json.writeEndObject();
              if (!variables.isEmpty()) {
                json.writeObjectPropertyStart("globals");
                for (ExportedSymbol variable : variables) {
                  json.writeObjectPropertyStart(variable.name());
                  json.writeStringProperty("type", TO_DO);
                  json.writeEndObject();
                }
                json.writeEndObject();
              }
            }),
        ": %d functions, %d variables%s; next, fill in each %s from the header"
            .formatted(
                functions.size(),
                variables.size(),
                symbols.size() == ofC.size()
                    ? ""
                    : ", without %d names that are not of C".formatted(symbols.size() - ofC.size()),
                TO_DO));
  }

  private static void library(JsonGenerator json, String file, String system) {
    json.writeObjectPropertyStart("library");
    json.writeStringProperty(COMMENT, "one file for each operating system, or { \"x64\": … }");
    json.writeStringProperty(system, file);
    json.writeEndObject();
  }

  private static void parameter(JsonGenerator json, String name) {
    json.writeStartObject();
    json.writeStringProperty("name", name);
    json.writeStringProperty("type", "int");
    json.writeEndObject();
  }

  /** The operating system that has files of this name. */
  private static String system(String file) {
    if (file.endsWith(".dll")) {
      return "windows";
    }
    return file.endsWith(".dylib") ? "darwin" : "linux";
  }

  private static String json(Consumer<JsonGenerator> properties) {
    StringWriter text = new StringWriter();
    IndentedJson.write(new PrintWriter(text), properties);
    return text.toString();
  }
}
