package io.ekkogen.mapping.read;

import static io.ekkogen.mapping.json.JsonValue.Kind.STRING;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.BySystem;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import io.ekkogen.mapping.json.JsonValue.JsonString;
import io.ekkogen.mapping.json.JsonValue.Member;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.Spelling;
import io.ekkogen.mapping.object.TypeMismatch;
import io.ekkogen.mapping.object.ValidatedObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads a text, or an object that maps operating systems to texts. */
public final class SystemReader {
  private final Diagnostics diagnostics;
  private final PlatformNames platforms;

  public SystemReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.platforms = new PlatformNames(diagnostics);
  }

  /**
   * Reads the value of {@code key}.
   *
   * @param isValid checks each text, and reports invalid ones
   */
  public BySystem read(ValidatedObject members, String key, Predicate<Located<String>> isValid) {
    Optional<JsonObject> object = members.object(key);
    if (object.isEmpty()) {
      return new BySystem(members.string(key).filter(isValid), Map.of());
    }
    Map<String, Located<String>> bySystem = new LinkedHashMap<>();
    Spelling keys = new Spelling(diagnostics);
    for (Member member : object.get().members()) {
      if (!ObjectSchema.isIgnored(member.key())) {
        Optional<Located<String>> system =
            platforms.system(member.key(), member.keyLocation(), keys);
        Optional<Located<String>> text = text(member).filter(isValid);
        if (system.isPresent() && text.isPresent()) {
          bySystem.put(system.get().value(), text.get());
        }
      }
    }
    return new BySystem(Optional.empty(), bySystem);
  }

  private Optional<Located<String>> text(Member member) {
    if (member.value() instanceof JsonString text) {
      return Optional.of(new Located<>(text.value(), text.location()));
    }
    TypeMismatch.report(Quoted.of(member.key()), member.value(), Set.of(STRING), diagnostics);
    return Optional.empty();
  }
}
