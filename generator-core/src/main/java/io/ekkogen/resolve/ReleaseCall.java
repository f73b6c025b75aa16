package io.ekkogen.resolve;

import io.ekkogen.mapping.Located;
import io.ekkogen.model.Release;
import io.ekkogen.model.Release.Argument;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What {@code free} and {@code close} write: the name of an export, or a call of it such as {@code
 * unmap(it, length)}.
 *
 * @param function the whole text, if it is neither
 */
record ReleaseCall(Located<String> function, List<Argument> arguments) {
  private static final String ADDRESS = "it";

  private static final Pattern CALL =
      Pattern.compile("\\s*([A-Za-z_$][\\w$]*)\\s*\\(([\\w$,\\s]*)\\)\\s*");

  static ReleaseCall of(Located<String> written) {
    Matcher call = CALL.matcher(written.value());
    return call.matches()
        ? new ReleaseCall(
            new Located<>(call.group(1), written.location()),
            Arrays.stream(call.group(2).split(",", -1)).map(ReleaseCall::argument).toList())
        : new ReleaseCall(written, List.of(Release.Address.ADDRESS));
  }

  private static Argument argument(String text) {
    String stripped = text.strip();
    if (stripped.equals(ADDRESS)) {
      return Release.Address.ADDRESS;
    }
    return Literals.count(stripped)
        .<Argument>map(Release.Number::new)
        .orElseGet(() -> new Release.Passed(stripped));
  }
}
