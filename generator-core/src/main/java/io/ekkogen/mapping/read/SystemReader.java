package io.ekkogen.mapping.read;

import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.BySystem;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import io.ekkogen.mapping.json.JsonValue.Member;
import io.ekkogen.mapping.object.JsonTypes;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.Spelling;
import io.ekkogen.mapping.object.ValidatedObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads a text, or an object that maps operating systems to texts. */
final class SystemReader {
  private SystemReader() {}

  /**
   * Reads the value of {@code key}.
   *
   * @param isValid checks each text, and reports invalid ones
   */
  static BySystem read(ValidatedObject members, String key, Predicate<Located<String>> isValid) {
    Optional<JsonObject> object = members.object(key);
    Map<String, Located<String>> bySystem = new LinkedHashMap<>();
    Spelling keys = new Spelling(members.diagnostics());
    for (Member member : object.map(ObjectSchema::entries).orElse(List.of())) {
      Optional<Located<String>> system =
          PlatformNames.system(member.key(), keys, members.diagnostics());
      String what = Quoted.of(member.key().value());
      Optional<Located<String>> text =
          JsonTypes.string(what, member.value(), members.diagnostics()).filter(isValid);
      if (system.isPresent() && text.isPresent()) {
        bySystem.put(system.get().value(), text.get());
      }
    }
    return new BySystem(members.string(key).filter(isValid), Collections.unmodifiableMap(bySystem));
  }
}
