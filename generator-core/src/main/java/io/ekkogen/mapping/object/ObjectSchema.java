package io.ekkogen.mapping.object;

import static io.ekkogen.diagnostic.DiagnosticCode.MISSING_KEY;
import static io.ekkogen.diagnostic.DiagnosticCode.UNKNOWN_KEY;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.DidYouMean;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.diagnostic.SourceLocation;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.json.JsonValue;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import io.ekkogen.mapping.json.JsonValue.Member;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The schema of one kind of JSON object in a mapping: its keys, and the types of their values. */
public final class ObjectSchema {
  private final Map<String, Key> keys = new LinkedHashMap<>();
  private final String expected;

  private ObjectSchema(List<Key> keys) {
    keys.forEach(key -> this.keys.put(key.name(), key));
    this.expected = "one of " + String.join(", ", this.keys.keySet());
  }

  public static ObjectSchema of(Key... keys) {
    return new ObjectSchema(List.of(keys));
  }

  /** Whether {@code key} is a key of this schema, in any letter case. */
  public boolean has(String key) {
    return Spelling.canonical(key, keys.keySet()).isPresent();
  }

  /** The names of the keys. */
  public Set<String> keys() {
    return keys.keySet();
  }

  /** The members of an object, without those to ignore: comments, and keys of other tools. */
  public static List<Member> entries(JsonObject object) {
    return object.members().stream().filter(member -> !isIgnored(member.key().value())).toList();
  }

  private static boolean isIgnored(String key) {
    return key.startsWith("$") || key.startsWith("x-") || key.startsWith("X-");
  }

  /**
   * Checks {@code object} against this schema, reports errors, and returns the valid members.
   *
   * @param owner where to report a missing key
   */
  public ValidatedObject check(JsonObject object, SourceLocation owner, Diagnostics diagnostics) {
    Map<String, JsonValue> accepted = new HashMap<>();
    Set<String> present = new HashSet<>();
    Spelling spelling = new Spelling(diagnostics);
    for (Member member : object.members()) {
      Located<String> written = member.key();
      Optional<String> known = Spelling.canonical(written.value(), keys.keySet());
      if (known.isPresent()) {
        Key key = keys.get(known.get());
        present.add(key.name());
        if (spelling.take(key.name(), written)
            && JsonTypes.check(Quoted.of(key.name()), member.value(), key.kinds(), diagnostics)) {
          accepted.put(key.name(), member.value());
        }
      } else if (!isIgnored(written.value())) {
        Optional<String> meant = KeyWords.meant(written.value(), keys.keySet());
        meant.ifPresent(present::add); // one typing error is one problem
        diagnostics.report(
            UNKNOWN_KEY,
            written.location(),
            "unknown key " + Quoted.of(written.value()),
            Optional.of(expected),
            meant.map(DidYouMean::ask));
      }
    }
    for (Key key : keys.values()) {
      if (key.example().isPresent() && !present.contains(key.name())) {
        diagnostics.report(
            MISSING_KEY,
            owner,
            Quoted.of(key.name()) + " is missing",
            key.example(),
            Optional.empty());
      }
    }
    return new ValidatedObject(accepted, present, diagnostics);
  }

  /**
   * Like {@link #check}, for a value that may also be a scalar: the short form of an object that
   * has only one key.
   *
   * @param only that key
   */
  public ValidatedObject check(JsonValue value, String only, Diagnostics diagnostics) {
    return value instanceof JsonObject object
        ? check(object, object.location(), diagnostics)
        : new ValidatedObject(Map.of(only, value), Set.of(only), diagnostics);
  }
}
