package io.ekkogen.runtime.js.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/**
 * Parses JSON objects with the engine's {@code JSON.parse} to maps in their order, lists and
 * strings; other values are null.
 */
public record JsonObjects(Value jsonParse) {
  /** The members of an object; empty if the text is not one. */
  public Optional<Map<String, Object>> parse(String text) {
    try {
      Value parsed = jsonParse.execute(text);
      return parsed.hasMembers() ? Optional.of(members(parsed)) : Optional.empty();
    } catch (StackOverflowError e) {
      return Optional.empty();
    } catch (PolyglotException e) {
      if (e.isCancelled()) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /** Copies an object, because scripts can add members to all objects of the engine. */
  private static Map<String, Object> members(Value object) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (String key : object.getMemberKeys()) {
      members.put(key, copy(object.getMember(key)));
    }
    return members;
  }

  private static Object copy(Value value) {
    if (value.isString()) {
      return value.asString();
    }
    if (value.hasArrayElements()) {
      List<Object> elements = new ArrayList<>();
      for (long i = 0; i < value.getArraySize(); i++) {
        elements.add(copy(value.getArrayElement(i)));
      }
      return elements;
    }
    return value.hasMembers() ? members(value) : null;
  }
}
