package io.ekkogen.mapping.object;

import io.ekkogen.diagnostic.DidYouMean;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the key that was probably meant: the format's name for a key of other tools, or one with a
 * similar spelling.
 */
public final class KeyWords {
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          Map.entry("functions", "exports"),
          Map.entry("methods", "exports"),
          Map.entry("symbols", "exports"),
          Map.entry("params", "parameters"),
          Map.entry("args", "parameters"),
          Map.entry("arguments", "parameters"),
          Map.entry("result", "returns"),
          Map.entry("returntype", "returns"),
          Map.entry("symbol", "entryPoint"),
          Map.entry("structures", "structs"),
          Map.entry("types", "structs"),
          Map.entry("members", "fields"),
          Map.entry("variables", "globals"),
          Map.entry("libraries", "library"),
          Map.entry("path", "file"),
          Map.entry("description", "doc"),
          Map.entry("optional", "nullable"),
          Map.entry("destroy", "close"),
          Map.entry("size", "length"));

  private KeyWords() {}

  /** The key of {@code known} that is closest to {@code written}; empty if none is close. */
  public static Optional<String> meant(String written, Collection<String> known) {
    return Optional.ofNullable(USUAL.get(written.toLowerCase(Locale.ROOT)))
        .filter(known::contains)
        .or(() -> DidYouMean.closest(written, known));
  }
}
