package io.ekkogen.fuzzing;

import io.ekkogen.model.type.ScalarType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Generates random mappings that follow most rules of the format. */
final class MappingGenerator {
  private static final List<String> SCALARS = names(type -> true);
  private static final List<String> INTEGERS = names(ScalarType::isInteger);
  private static final List<String> FIXED_INTEGERS = names(ScalarType::isFixedInteger);

  private final Random random;
  private final Names names;
  private final List<String> enums = new ArrayList<>();
  private final List<String> handles = new ArrayList<>();
  private final List<String> structs = new ArrayList<>();
  private final List<String> callbacks = new ArrayList<>();

  MappingGenerator(Random random) {
    this.random = random;
    this.names = new Names(random);
  }

  /** The names and aliases of the scalars that {@code which} selects. */
  private static List<String> names(Predicate<ScalarType> which) {
    return Stream.of(ScalarType.values())
        .filter(which)
        .flatMap(type -> type.names().stream())
        .toList();
  }

  /** Generates a mapping. */
  String mapping() {
    Map<String, Object> exports = new LinkedHashMap<>();
    Map<String, Object> mapping = new LinkedHashMap<>();
    mapping.put("doc", names.text());
    mapping.put("version", names.text());
    mapping.put("library", Map.of("linux", "libm.so"));
    mapping.put("enums", many(enums, 2, this::enumeration));
    mapping.put("handles", many(handles, 2, name -> handle(name, exports)));
    mapping.put("constants", many(new ArrayList<>(), 3, name -> constant()));
    // A structure contains only earlier ones, so that none contains itself.
    mapping.put("structs", many(structs, 4, name -> structure()));
    mapping.put("unions", many(structs, 2, name -> structure()));
    mapping.put("callbacks", many(callbacks, 3, name -> signature(false)));
    mapping.put("globals", many(new ArrayList<>(), 3, name -> described(pick(SCALARS))));
    for (int i = random.nextInt(8); i >= 0; i--) {
      exports.put(names.next(), signature(true));
    }
    mapping.put("exports", exports);
    return Json.write(mapping);
  }

  private interface Entry {
    Object of(String name);
  }

  private Map<String, Object> many(List<String> known, int most, Entry entry) {
    Map<String, Object> entries = new LinkedHashMap<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      String name = names.next();
      entries.put(name, entry.of(name));
      known.add(name);
    }
    return entries;
  }

  private Object enumeration(String name) {
    Map<String, Object> values = new LinkedHashMap<>();
    Names own = new Names(random);
    for (int i = random.nextInt(4); i >= 0; i--) {
      values.put(own.next(), random.nextInt(100));
    }
    return Map.of("type", pick(FIXED_INTEGERS), "values", values, "doc", names.text());
  }

  private Object handle(String name, Map<String, Object> exports) {
    String close = names.next();
    exports.put(close, Map.of("parameters", List.of(Map.of("name", "it", "type", name))));
    return Map.of("close", close, "doc", names.text());
  }

  private Object constant() {
    return random.nextBoolean()
        ? Map.of("type", "string", "value", names.text())
        : Map.of("type", pick(FIXED_INTEGERS), "value", random.nextInt(100));
  }

  private Object structure() {
    List<Object> fields = new ArrayList<>();
    Names own = new Names(random);
    for (int i = random.nextInt(6); i >= 0; i--) {
      Map<String, Object> field = described(fieldType());
      field.put("name", own.next());
      if (random.nextInt(8) == 0) {
        field.put("type", "uint");
        field.put("bits", 1 + random.nextInt(32));
      }
      fields.add(field);
    }
    Map<String, Object> structure = new LinkedHashMap<>(Map.of("fields", fields));
    if (random.nextInt(6) == 0) {
      structure.put("pack", 1 << random.nextInt(5));
    }
    return structure;
  }

  private String fieldType() {
    String element = random.nextInt(4) == 0 ? any(structs) : pick(SCALARS);
    return switch (random.nextInt(8)) {
      case 0 -> element + "[" + (1 + random.nextInt(9)) + "]";
      case 1 -> "char[" + (1 + random.nextInt(40)) + "]";
      case 2 -> any(structs) + "*";
      case 3 -> any(handles);
      case 4 -> random.nextBoolean() ? "string" : "wstring";
      default -> element;
    };
  }

  private Map<String, Object> signature(boolean isFunction) {
    List<Object> parameters = new ArrayList<>();
    Names own = new Names(random);
    for (int i = random.nextInt(5); i > 0; i--) {
      parameter(parameters, own, isFunction);
    }
    Map<String, Object> signature = new LinkedHashMap<>(Map.of("parameters", parameters));
    signature.put("doc", names.text());
    signature.put("returns", described(resultType()));
    if (isFunction) {
      for (String key : List.of("async", "lastError", "optional", "waitsForCallbacks")) {
        if (random.nextInt(5) == 0) {
          signature.put(key, true);
        }
      }
      if (random.nextInt(3) == 0) {
        signature.put("entryPoint", "x*/evil(/*`${" + random.nextInt(9));
      }
    } else if (random.nextInt(3) == 0) {
      signature.put("exceptions", random.nextBoolean() ? "throw" : "report");
    }
    return signature;
  }

  private void parameter(List<Object> parameters, Names own, boolean isFunction) {
    Map<String, Object> parameter = described(parameterType());
    String type = (String) parameter.get("type");
    parameter.put("name", own.next());
    if (random.nextInt(3) == 0) {
      parameter.put(random.nextBoolean() ? "ref" : "out", true);
    }
    boolean isBuffer =
        type.equals("string") && (parameter.containsKey("ref") || parameter.containsKey("out"));
    if (isBuffer || type.endsWith("[]") && (!isFunction || random.nextBoolean())) {
      Map<String, Object> length = described(pick(INTEGERS));
      length.put("name", own.next());
      parameter.put("length", length.get("name"));
      parameters.add(length);
    }
    parameters.add(parameter);
  }

  private String parameterType() {
    String element = random.nextInt(4) == 0 ? any(structs) : pick(SCALARS);
    return switch (random.nextInt(12)) {
      case 0, 1 -> element + "[]";
      case 2 -> any(structs) + "*";
      case 3 -> any(structs) + "*[]";
      case 4 -> any(handles);
      case 5 -> any(callbacks);
      case 6 -> any(enums);
      case 7 -> "string";
      case 8 -> "string[]";
      default -> element;
    };
  }

  private String resultType() {
    return switch (random.nextInt(6)) {
      case 0 -> "void";
      case 1 -> "string";
      case 2 -> any(structs);
      case 3 -> any(handles);
      default -> pick(SCALARS);
    };
  }

  private Map<String, Object> described(String type) {
    Map<String, Object> described = new LinkedHashMap<>();
    described.put("type", type);
    if (random.nextInt(3) == 0) {
      described.put("doc", names.text());
    }
    return described;
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String any(List<String> names) {
    return names.isEmpty() ? "int" : pick(names);
  }
}
