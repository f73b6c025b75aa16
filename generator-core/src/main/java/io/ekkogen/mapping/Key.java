package io.ekkogen.mapping;

import io.ekkogen.mapping.json.JsonValue.Kind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A key of the format.
 *
 * @param kinds the kinds of value that it takes
 * @param example the key with a value, when the format requires it
 */
record Key(String name, Set<Kind> kinds, Optional<String> example) {

  /** A key that may be left out. */
  static Key key(String name, Kind first, Kind... more) {
    return new Key(name, EnumSet.of(first, more), Optional.empty());
  }

  /** This key, without which the object is refused. */
  Key required(String keyAndValue) {
    return new Key(name, kinds, Optional.of(keyAndValue));
  }
}
