package io.ekkogen.mapping;

import io.ekkogen.mapping.json.JsonValue.Kind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A key of the format.
 *
 * @param read the kinds of value that are read
 * @param later the kinds of value that the format allows and this version refuses
 * @param meaning what the refused values mean, in a few words; empty when there are none
 * @param example the key with a value, when the format requires it
 */
record Key(String name, Set<Kind> read, Set<Kind> later, String meaning, Optional<String> example) {

  /** A key whose values are read. */
  static Key key(String name, Kind first, Kind... more) {
    return new Key(name, EnumSet.of(first, more), Set.of(), "", Optional.empty());
  }

  /** A key that is not supported yet. */
  static Key later(String name, String meaning, Kind first, Kind... more) {
    return new Key(name, Set.of(), EnumSet.of(first, more), meaning, Optional.empty());
  }

  /** This key, without which the object is refused. */
  Key required(String keyAndValue) {
    return new Key(name, read, later, meaning, Optional.of(keyAndValue));
  }
}
