package io.ekkogen.mapping.object;

import io.ekkogen.mapping.json.JsonValue.Kind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A key of the mapping format.
 *
 * @param kinds the allowed kinds of values
 * @param example the key with a value, if the key is required
 */
public record Key(String name, Set<Kind> kinds, Optional<String> example) {

  /** Creates an optional key. */
  public static Key key(String name, Kind first, Kind... more) {
    return new Key(name, EnumSet.of(first, more), Optional.empty());
  }

  /** This key as a required one. */
  public Key required(String keyAndValue) {
    return new Key(name, kinds, Optional.of(keyAndValue));
  }
}
