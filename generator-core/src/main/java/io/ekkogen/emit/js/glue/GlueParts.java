package io.ekkogen.emit.js.glue;

import static java.util.stream.Collectors.toSet;

import io.ekkogen.emit.js.glue.kind.GlueConstants;
import io.ekkogen.emit.js.module.ModuleExports;
import io.ekkogen.emit.js.source.JsText;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Function;
import io.ekkogen.model.Handle;
import io.ekkogen.model.Library;
import io.ekkogen.model.type.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Generates the functions of a large library as parts, each of which the runtime parses when a
 * script first asks for one of its functions. Each part is a function that begins a line. Smaller
 * libraries have no parts: a getter costs a little more than a plain member.
 */
final class GlueParts {
  /** The most functions that are parsed with their module. */
  private static final int MAX_UNDIVIDED = 256;

  /** The functions of a part. */
  private static final int SIZE = 32;

  private static final Pattern IDENTIFIER = Pattern.compile("[\\w$]+");

  /** Generates functions. */
  interface Declarations {
    String of(List<Function> functions);
  }

  private final Library library;
  private final GlueConstants constants;
  private final List<List<Function>> parts = new ArrayList<>();

  GlueParts(Library library, GlueConstants constants) {
    this.library = library;
    this.constants = constants;
    List<Function> all = library.functions();
    if (all.size() > MAX_UNDIVIDED) {
      for (int from = 0; from < all.size(); from += SIZE) {
        parts.add(all.subList(from, Math.min(from + SIZE, all.size())));
      }
    }
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** The parts, each as a statement. */
  String generate(Declarations declarations) {
    List<String> shared = shared().toList();
    return parts.stream()
        .map(part -> part(part, declarations.of(part), shared))
        .collect(Collectors.joining());
  }

  private String part(List<Function> functions, String declarations, List<String> shared) {
    Set<String> mentioned =
        IDENTIFIER.matcher(declarations).results().map(MatchResult::group).collect(toSet());
    List<String> used = shared.stream().filter(mentioned::contains).toList();
    return """
    (function (%s, rt%s) {
      'use strict';
    %s%s
      return {
        functions: { %s },
        close(closed) {
          %s = closed;
        },
      };
    });
    """
        .formatted(
            constants.host(),
            used.isEmpty() ? "" : ", " + constants.shared(),
            used.isEmpty() ? "" : "  const %s = %s;\n".formatted(object(used), constants.shared()),
            declarations,
            String.join(", ", ModuleExports.functions(functions)),
            constants.host());
  }

  /**
   * The members by which the module gets its functions.
   *
   * @param registrars the members after the functions
   */
  String members(String registrars) {
    String names =
        parts.stream()
            .map(part -> "      [%s],\n".formatted(JsText.strings(ModuleExports.functions(part))))
            .collect(Collectors.joining());
    return """
        parts: [
    %s    ],
        load: (index) => %s(index)(%s, rt, %s),
        callbacks: {%s},
    """
        .formatted(
            names,
            constants.part(),
            constants.host(),
            object(shared().toList()),
            registrars.isEmpty() ? "" : "\n" + registrars.indent(2) + "    ");
  }

  /** The names outside a part that its functions may refer to. */
  private Stream<String> shared() {
    Stream<String> classes =
        Stream.concat(
            library.structs().stream().map(Struct::jsName),
            library.handles().stream().map(Handle::jsName));
    Stream<String> callbacks =
        library.callsBack() ? library.callbacks().stream().map(Callback::jsName) : Stream.empty();
    Stream<String> variadic =
        library.hasVariadicFunctions() ? Stream.of(constants.variadicTypes()) : Stream.empty();
    List<String> declared = classes.toList();
    return Stream.of(
            declared.stream(),
            Stream.concat(declared.stream(), callbacks).map(constants::typeOf),
            variadic)
        .flatMap(names -> names);
  }

  private static String object(List<String> names) {
    return names.isEmpty() ? "{}" : "{ " + String.join(", ", names) + " }";
  }
}
