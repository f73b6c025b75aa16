package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.mapping.Mapping.ReturnMapping;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.LibraryArtifact;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Struct;
import io.ekkogen.model.type.Type;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.linker.ByValue;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.Platform;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Reports structures that functions cannot take or return by value correctly. */
final class ByValueRules {
  /** The maximum size of a text in a class file, in bytes. */
  private static final int LONGEST_SIGNATURE = 65_535;

  private static final Set<Architecture> USUAL =
      Set.of(Architecture.X86, Architecture.X64, Architecture.ARM64);

  private final List<Platform> platforms;
  private final Diagnostics diagnostics;

  /**
   * @param artifacts the mapping's artifacts. One for all architectures of a system is checked for
   *     the usual ones; on others, the linker reports unsupported structures
   */
  ByValueRules(List<LibraryArtifact> artifacts, Diagnostics diagnostics) {
    this.platforms = artifacts.stream().flatMap(ByValueRules::platforms).distinct().toList();
    this.diagnostics = diagnostics;
  }

  private static Stream<Platform> platforms(LibraryArtifact artifact) {
    return artifact
        .platforms()
        .filter(platform -> artifact.arch().isPresent() || USUAL.contains(platform.arch()));
  }

  /** Checks a function, or a callback as a function, given as written and as resolved. */
  void check(
      Located<String> name,
      ReturnMapping returns,
      List<ParameterMapping> parameters,
      Function function) {
    new FlexibleRules(diagnostics).check(returns, parameters, function);
    if (function.signature().toString().length() > LONGEST_SIGNATURE) {
      diagnostics.report(
          DiagnosticCode.CLASS_FILE_LIMIT,
          name.location(),
          "\"%s\" takes more by value than Java can hold".formatted(name.value()),
          "pointers to large structures");
      return;
    }
    List<Platform> where =
        platforms.stream().filter(platform -> function.call().existsOn(platform)).toList();
    if (function.returns().type() instanceof Type.Structure type) {
      report(
          type.struct(),
          returns.type(),
          "returned",
          "\"%s*\", a pointer to it".formatted(type.struct().name()),
          where,
          ByValue::resultRefusal);
    }
    for (Parameter parameter : function.parameters()) {
      if (parameter.type() instanceof Type.Structure type
          && parameter.direction() == Direction.IN) {
        Located<String> place =
            parameters.stream()
                .filter(it -> it.name().value().equals(parameter.name()))
                .findFirst()
                .orElseThrow()
                .type();
        report(
            type.struct(),
            place,
            "passed",
            "\"ref\": true, a pointer to it",
            where,
            ByValue::refusal);
      }
    }
  }

  private void report(
      Struct struct,
      Located<String> place,
      String verb,
      String expected,
      List<Platform> where,
      BiFunction<CStruct, Platform, Optional<String>> refusal) {
    for (Platform platform : where) {
      Optional<String> reason = refusal.apply(struct.layout(), platform);
      if (reason.isPresent()) {
        diagnostics.report(
            DiagnosticCode.NOT_BY_VALUE,
            place.location(),
            "\"%s\" cannot be %s by value on %s: %s"
                .formatted(struct.name(), verb, platform, reason.get()),
            expected);
        return;
      }
    }
  }
}
