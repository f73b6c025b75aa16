package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.DidYouMean;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.model.type.Encoding;
import io.ekkogen.runtime.memory.NativeEncoding;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;

/** Resolves encodings by name. */
final class EncodingResolver {
  private final Encoding standard;
  private final Diagnostics diagnostics;

  /**
   * @param standard the mapping's default
   */
  EncodingResolver(Optional<Located<String>> standard, Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.standard = standard.flatMap(this::find).orElse(Encoding.ANSI);
  }

  /**
   * The encoding of a string with the given own encoding, or else the default; the default after a
   * report.
   */
  Encoding resolve(Optional<Located<String>> own) {
    return own.flatMap(this::find).orElse(standard);
  }

  private Optional<Encoding> find(Located<String> written) {
    String name = written.value();
    String lower = name.toLowerCase(Locale.ROOT);
    if (Encoding.NAMES.contains(lower)) {
      return Optional.of(new Encoding(lower));
    }
    if (NativeEncoding.isUsable(name)) {
      return Optional.of(new Encoding(Charset.forName(name).name()));
    }
    diagnostics.report(
        DiagnosticCode.BAD_ENCODING,
        written.location(),
        "unknown encoding " + Quoted.of(name),
        Optional.of(
            "one of "
                + String.join(", ", Encoding.NAMES)
                + ", or the name of a Java charset that can encode and writes no byte order mark"),
        DidYouMean.hint(name, Encoding.NAMES));
    return Optional.empty();
  }
}
