package io.ekkogen.fuzzing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Generates scripts that call the functions of {@code bounds.ekko.json} with arbitrary arguments.
 */
final class ScriptGenerator {
  private static final List<String> FIELDS =
      List.of(
          "name", "values", "spot", "spots", "next", "text", "low", "high", "flag", "x", "y",
          "whole", "real");
  private static final List<String> FUNCTIONS = List.of("Step", "Visit", "Name");
  private static final Map<String, String> TYPED =
      Map.of(
          "byte",
          "Uint8Array",
          "short",
          "Int16Array",
          "int",
          "Int32Array",
          "long",
          "BigInt64Array",
          "float",
          "Float32Array",
          "double",
          "Float64Array");

  private final Map<String, Object> exports;

  ScriptGenerator() {
    try {
      String mapping = Files.readString(Path.of("src/main/ekkogen/bounds.ekko.json"));
      exports = object(Json.readObject(mapping).get("exports"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Generates a module that reports errors on the console. */
  String script(Random random) {
    ScriptValues values = new ScriptValues(random);
    StringBuilder script = new StringBuilder("import './prelude.mjs';\n");
    for (int i = 5 + random.nextInt(20); i > 0; i--) {
      script.append(
          switch (random.nextInt(8)) {
            case 0 -> access(values, random);
            case 1 -> "attempt(() => { lib.counter = %s; });\n".formatted(values.integer());
            default -> call(values, random);
          });
    }
    return script.toString();
  }

  /** Generates an access to a field, possibly through the accessor of another class. */
  private static String access(ScriptValues values, Random random) {
    String owner = values.pick(List.of("Spot", "Item", "Either"));
    String field = values.pick(FIELDS);
    String target =
        switch (random.nextInt(3)) {
          case 0 -> values.strange();
          case 1 -> "new lib.%s({ %s: %s })".formatted(owner, field, values.any());
          default ->
              values.pick(
                  List.of(
                      "new lib.Item()", "new lib.Spot()", "item", "item.spot", "item.spots[1]"));
        };
    String value = random.nextInt(3) == 0 ? item(values, random) : values.any();
    return random.nextBoolean()
        ? "attempt(() => accessor(lib.%s, '%s', %s, %s));\n".formatted(owner, field, target, value)
        : "attempt(() => { const it = %s; it.%s = %s; show(it.%s); it.%s[%s] = %s; });\n"
            .formatted(target, field, value, field, field, values.integer(), values.any());
  }

  private String call(ScriptValues values, Random random) {
    List<String> names = new ArrayList<>(exports.keySet());
    String name = names.get(random.nextInt(names.size()));
    Map<String, Object> function = object(exports.get(name));
    StringBuilder arguments = new StringBuilder();
    for (Object parameter : list(function.get("parameters"))) {
      if (random.nextInt(20) == 0) {
        continue;
      }
      arguments
          .append(arguments.isEmpty() ? "" : ", ")
          .append(argument(object(parameter), values, random));
    }
    boolean takesFunction =
        list(function.get("parameters")).stream()
            .anyMatch(it -> FUNCTIONS.contains(object(it).get("type")));
    if (takesFunction) {
      // A bigint would be a function's address, but only scripts without pointers are safe.
      arguments = new StringBuilder(arguments.toString().replaceAll("(\\d)n\\b", "$1"));
    }
    String form = function.containsKey("async") && random.nextInt(3) == 0 ? "Async" : "";
    return "attempt(() => lib.%s%s(%s));\n".formatted(name, form, arguments);
  }

  private static String argument(
      Map<String, Object> parameter, ScriptValues values, Random random) {
    String type = (String) parameter.get("type");
    boolean isHolder = parameter.containsKey("ref") || parameter.containsKey("out");
    if (type.endsWith("[]")) {
      String element = type.substring(0, type.length() - 2);
      return values.array(
          TYPED.getOrDefault(element, "Int32Array"), () -> value(element, values, random));
    }
    String value = value(type, values, random);
    return isHolder && !type.equals("Item") && !type.equals("Either")
        ? values.holder(value)
        : value;
  }

  private static String value(String type, ScriptValues values, Random random) {
    return switch (type) {
      case "Item", "Item*" -> item(values, random);
      case "Either" -> values.sometimes("new lib.Either({ whole: " + values.integer() + " })");
      case "Box" -> values.sometimes(random.nextBoolean() ? "lib.openBox(1)" : "closedBox");
      case "Step" ->
          values.sometimes("(n) => { " + mischief(values) + " return " + values.integer() + "; }");
      case "Visit" ->
          values.sometimes(
              "(i, values, n, text) => { "
                  + mischief(values)
                  + " item.next = i; i.text = "
                  + values.text()
                  + "; values["
                  + values.integer()
                  + "] = "
                  + values.any()
                  + "; }");
      case "Name" -> values.sometimes("() => " + values.text());
      case "string", "wstring" -> values.text();
      case "double", "float" -> values.real();
      case "bool8" -> values.sometimes("true");
      default -> values.integer();
    };
  }

  private static String item(ScriptValues values, Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> "item";
      case 1 -> "new lib.Item({ name: %s, text: %s })".formatted(values.text(), values.text());
      case 2 -> "{ values: %s, next: item }".formatted(values.array("Int32Array", values::any));
      case 3 -> "{ spots: [{ x: %s }], flag: %s }".formatted(values.integer(), values.any());
      case 4 -> "Object.freeze({ low: %s })".formatted(values.integer());
      default -> values.sometimes("new lib.Item()");
    };
  }

  /** Generates the actions of a callback while native code uses memory. */
  private static String mischief(ScriptValues values) {
    return values.pick(
        List.of(
            "",
            "throw 1;",
            "detachAll();",
            "item.next = null;",
            "item.text = 'other';",
            "item.values = [9];",
            "lib.touchInts(new Int32Array(3), 3);",
            "gc();",
            "shrinkAll();",
            "Object.setPrototypeOf(item, null);",
            "item.spots.reverse();",
            "lib.visit(2, (i) => { item.next = i; });"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(Object json) {
    return (Map<String, Object>) json;
  }

  private static List<?> list(Object json) {
    return json == null ? List.of() : (List<?>) json;
  }
}
