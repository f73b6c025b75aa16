package io.ekkogen.fuzzing;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads and writes JSON as maps, lists, strings, numbers and booleans. */
final class Json {
  private Json() {}

  /** Writes a value, escaping every character that could be misread. */
  static String write(Object value) {
    StringBuilder out = new StringBuilder();
    write(value, out);
    return out.toString();
  }

  private static void write(Object value, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      out.append('{');
      for (Iterator<? extends Map.Entry<?, ?>> it = map.entrySet().iterator(); it.hasNext(); ) {
        Map.Entry<?, ?> entry = it.next();
        write(entry.getKey(), out);
        out.append(": ");
        write(entry.getValue(), out);
        out.append(it.hasNext() ? ", " : "");
      }
      out.append("}\n");
    } else if (value instanceof List<?> list) {
      out.append('[');
      for (Iterator<?> it = list.iterator(); it.hasNext(); ) {
        write(it.next(), out);
        out.append(it.hasNext() ? ", " : "");
      }
      out.append(']');
    } else if (value instanceof String text) {
      out.append('"');
      text.chars()
          .forEach(
              c -> {
                if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                  out.append("\\u%04x".formatted(c));
                } else {
                  out.append((char) c);
                }
              });
      out.append('"');
    } else {
      out.append(value);
    }
  }

  /** Reads an object. */
  static Map<String, Object> readObject(String text) {
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
      parser.nextToken();
      return object(parser);
    }
  }

  private static Map<String, Object> object(JsonParser parser) {
    Map<String, Object> object = new java.util.LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      parser.nextToken();
      object.put(key, value(parser));
    }
    return object;
  }

  private static Object value(JsonParser parser) {
    switch (parser.currentToken()) {
      case START_OBJECT:
        return object(parser);
      case START_ARRAY:
        List<Object> list = new java.util.ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        return list;
      case VALUE_TRUE, VALUE_FALSE:
        return parser.getBooleanValue();
      case VALUE_NUMBER_INT:
        return parser.getLongValue();
      default:
        return parser.getString();
    }
  }
}
