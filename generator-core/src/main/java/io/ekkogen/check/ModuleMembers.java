package io.ekkogen.check;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.mapping.Outputs;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Notes names that hide members which scripts expect. */
final class ModuleMembers implements Rule {
  /** The members of every module, and the alternatives if a mapping hides them. */
  private static final Map<String, String> MEMBERS =
      Map.of(
          "buffer", "buffer(size) of std:ffi allocates the same memory",
          "close", "lib[Symbol.dispose]() still closes the library",
          "errno", "an exception by \"error\" still has the code",
          "has", "calling an absent function still throws an error",
          "version", "the manifest still has it");

  @Override
  public void check(Mapping mapping, Diagnostics diagnostics) {
    names(mapping).forEach(name -> noteHidden(name, diagnostics));
    mapping.exports().forEach(function -> noteResult(function, diagnostics));
  }

  private static void noteHidden(Located<String> name, Diagnostics diagnostics) {
    String instead = MEMBERS.get(name.value());
    if (instead != null) {
      diagnostics.report(
          DiagnosticCode.MEMBER_HIDDEN,
          name.location(),
          Quoted.of(name.value()) + " hides the JavaScript module's own " + name.value(),
          Optional.empty(),
          Optional.of(instead));
    }
  }

  /**
   * Notes parameters named {@code result}: the short form of a call may return an object in which
   * that is the function's result.
   */
  private static void noteResult(FunctionMapping function, Diagnostics diagnostics) {
    if (!Outputs.of(function).hasResult() || function.call().isVariadic()) {
      return;
    }
    List<ParameterMapping> outs =
        function.parameters().stream()
            .filter(it -> Located.isTrue(it.out()))
            .filter(it -> function.call().error().filter(e -> e.isHeldBy(it)).isEmpty())
            .toList();
    outs.stream()
        .map(ParameterMapping::name)
        .filter(name -> name.value().equals("result"))
        .forEach(
            name ->
                diagnostics.report(
                    DiagnosticCode.NAME_ADJUSTED,
                    name.location(),
                    "\"result\" comes back as result_, next to the function's result"));
  }

  private static Stream<Located<String>> names(Mapping mapping) {
    return Stream.of(
            mapping.exports().stream().map(FunctionMapping::name),
            mapping.constants().stream().map(Mapping.ConstantMapping::name),
            mapping.globals().stream().map(Mapping.GlobalMapping::name),
            mapping.structs().stream().map(Mapping.StructMapping::name),
            mapping.callbacks().stream().map(Mapping.CallbackMapping::name),
            mapping.enums().stream().map(Mapping.EnumMapping::name),
            mapping.handles().stream().map(Mapping.HandleMapping::name))
        .flatMap(names -> names);
  }
}
