package io.ekkogen.emit.js.glue;

import io.ekkogen.emit.HostMethods;
import io.ekkogen.emit.js.glue.kind.GlueConstants;
import io.ekkogen.emit.js.glue.kind.GlueKinds;
import io.ekkogen.emit.js.module.ShortForms;
import io.ekkogen.emit.js.source.JsDoc;
import io.ekkogen.emit.js.source.JsText;
import io.ekkogen.model.CPrototype;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Function;
import io.ekkogen.model.Handle;
import io.ekkogen.model.Library;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Struct;
import io.ekkogen.output.GeneratedMark;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Generates the glue: a script that makes a module of the host's methods. That of a large library
 * has its functions in parts, which precede it ({@link GlueParts}).
 */
public final class GlueGenerator {
  private final Library library;
  private final GlueConstants constants;
  private final GlueKinds kinds;
  private final HostMethods host;
  private final GlueParts parts;
  private final StringBuilder text = new StringBuilder();

  private GlueGenerator(Library library) {
    this.library = library;
    constants = GlueConstants.of(library);
    kinds = new GlueKinds(library, constants);
    host = new HostMethods(library);
    parts = new GlueParts(library, constants);
  }

  /** The glue of {@code library}. */
  public static String generate(Library library) {
    return new GlueGenerator(library).generate();
  }

  private String generate() {
    String part = parts.isEmpty() ? "" : ", " + constants.part();
    text.append("(function (%s, rt%s) {\n  'use strict';\n".formatted(constants.host(), part));
    text.append(new GlueTypes(library, kinds).generate());
    text.append(new GlueCallbacks(library, kinds).generate());
    addVariadicTypes();
    if (parts.isEmpty()) {
      text.append(functions(library.functions()));
    }
    text.append(new GlueModule(library, kinds, parts).generate()).append("})");
    String before = parts.generate(this::functions);
    return JsText.file(GeneratedMark.line("//", library.mappingFile()) + before + text);
  }

  private void addVariadicTypes() {
    if (!library.hasVariadicFunctions()) {
      return;
    }
    text.append("\n  // The types of variadic arguments beside scalars, text and arrays.\n");
    text.append("  const %s = rt.variadicTypes(\n".formatted(constants.variadicTypes()));
    addTypes(library.callbacks().stream().map(Callback::jsName));
    addTypes(library.structs().stream().map(Struct::jsName));
    addTypes(library.handles().stream().map(Handle::jsName));
    String enums =
        library.enumerations().stream()
            .map(it -> it.name() + ": " + JsText.string(it.type().mappingName()))
            .collect(Collectors.joining(", "));
    text.append("    { %s });\n".formatted(enums));
  }

  private void addTypes(Stream<String> jsNames) {
    String types = jsNames.map(constants::typeOf).collect(Collectors.joining(", "));
    text.append("    [%s],\n".formatted(types));
  }

  private String functions(List<Function> functions) {
    return functions.stream().map(this::function).collect(Collectors.joining());
  }

  private String function(Function function) {
    StringBuilder text = new StringBuilder("\n");
    ShortForms forms = ShortForms.of(function);
    if (!forms.isEmpty()) {
      text.append(forms(function, forms));
    }
    JsDoc doc = new JsDoc().code(CPrototype.of(function)).text(function.doc());
    text.append(doc.comment("  "));
    GlueFunction usual = new GlueFunction(function, Optional.empty(), kinds);
    if (function.call().waitsForCallbacks()) {
      usual.waiting(host.waiting(function));
    }
    text.append(usual.generate());
    if (function.call().async().isPresent()) {
      text.append('\n')
          .append(new GlueFunction(function, function.call().async(), kinds).generate());
    }
    return text.toString();
  }

  /** Describes the parameters that short forms omit. */
  private String forms(Function function, ShortForms forms) {
    List<Parameter> parameters = function.parameters();
    List<String> places =
        forms.forms().stream()
            .map(form -> form.leftOut().stream().map(parameters::indexOf).toList().toString())
            .toList();
    return "  const %s = rt.forms(%d, %s);\n"
        .formatted(
            constants.formsOf(function.jsName()), parameters.size(), String.join(", ", places));
  }
}
