package io.ekkogen.mapping.object;

import static io.ekkogen.diagnostic.DiagnosticCode.MISSING_KEY;
import static io.ekkogen.diagnostic.DiagnosticCode.UNKNOWN_KEY;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.DidYouMean;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.diagnostic.SourceLocation;
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

  /** Whether {@code key} is ignored: a comment, or an extension of another tool. */
  public static boolean isIgnored(String key) {
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
      Optional<String> known = Spelling.canonical(member.key(), keys.keySet());
      if (known.isPresent()) {
        Key key = keys.get(known.get());
        present.add(key.name());
        if (spelling.take(key.name(), member.key(), member.keyLocation())
            && accepts(key, member, diagnostics)) {
          accepted.put(key.name(), member.value());
        }
      } else if (!isIgnored(member.key())) {
        Optional<String> meant = KeyWords.meant(member.key(), keys.keySet());
        meant.ifPresent(present::add); // one typing error is one problem
        diagnostics.report(
            UNKNOWN_KEY,
            member.keyLocation(),
            "unknown key " + Quoted.of(member.key()),
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
    return new ValidatedObject(accepted);
  }

  private static boolean accepts(Key key, Member member, Diagnostics diagnostics) {
    if (key.kinds().contains(member.value().kind())) {
      return true;
    }
    TypeMismatch.report(Quoted.of(key.name()), member.value(), key.kinds(), diagnostics);
    return false;
  }
}
