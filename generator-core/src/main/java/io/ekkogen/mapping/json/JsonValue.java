package io.ekkogen.mapping.json;

import io.ekkogen.diagnostic.SourceLocation;
import java.util.List;

/** A value of a JSON text. */
public sealed interface JsonValue {

  /** Its location: all of a scalar, or the opening bracket of an object or array. */
  SourceLocation location();

  /** Its kind. */
  Kind kind();

  /** The kinds of JSON value. */
  enum Kind {
    STRING("a string"),
    NUMBER("a number"),
    BOOLEAN("true or false"),
    ARRAY("a list"),
    OBJECT("an object"),
    NULL("null");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** The name in messages: {@code an object}. */
    public String label() {
      return label;
    }
  }

  /**
   * An object.
   *
   * @param members in the order of the text, each key once
   */
  record JsonObject(List<Member> members, SourceLocation location) implements JsonValue {
    public JsonObject {
      members = List.copyOf(members);
    }

    @Override
    public Kind kind() {
      return Kind.OBJECT;
    }

    /** Whether it has {@code key}, in any letter case. */
    public boolean has(String key) {
      return members.stream().anyMatch(member -> member.key().equalsIgnoreCase(key));
    }
  }

  /** A key of an object, its location, and its value. */
  record Member(String key, SourceLocation keyLocation, JsonValue value) {}

  /** An array. */
  record JsonArray(List<JsonValue> elements, SourceLocation location) implements JsonValue {
    public JsonArray {
      elements = List.copyOf(elements);
    }

    @Override
    public Kind kind() {
      return Kind.ARRAY;
    }
  }

  /** A string, with escapes resolved. */
  record JsonString(String value, SourceLocation location) implements JsonValue {
    @Override
    public Kind kind() {
      return Kind.STRING;
    }
  }

  /**
   * A number.
   *
   * @param text the unconverted text
   */
  record JsonNumber(String text, SourceLocation location) implements JsonValue {
    @Override
    public Kind kind() {
      return Kind.NUMBER;
    }
  }

  /** {@code true} or {@code false}. */
  record JsonBoolean(boolean value, SourceLocation location) implements JsonValue {
    @Override
    public Kind kind() {
      return Kind.BOOLEAN;
    }
  }

  /** {@code null}. */
  record JsonNull(SourceLocation location) implements JsonValue {
    @Override
    public Kind kind() {
      return Kind.NULL;
    }
  }
}
