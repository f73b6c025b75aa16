package io.ekkogen.mapping.json;

import io.ekkogen.diagnostic.SourceLocation;
import io.ekkogen.mapping.Located;
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
    @Override
    public Kind kind() {
      return Kind.OBJECT;
    }

    /** Whether it has {@code key}, in any letter case. */
    public boolean has(String key) {
      return members.stream().anyMatch(member -> member.key().value().equalsIgnoreCase(key));
    }
  }

  /** A key of an object, and its value. */
  record Member(Located<String> key, JsonValue value) {}

  /** An array. */
  record JsonArray(List<JsonValue> elements, SourceLocation location) implements JsonValue {
    @Override
    public Kind kind() {
      return Kind.ARRAY;
    }
  }

  /**
   * Any other value.
   *
   * @param text of a string without quotes and with escapes resolved, otherwise as written
   */
  record JsonScalar(Kind kind, Located<String> text) implements JsonValue {
    @Override
    public SourceLocation location() {
      return text.location();
    }
  }
}
