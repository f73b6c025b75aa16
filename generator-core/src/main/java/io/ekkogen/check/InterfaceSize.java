package io.ekkogen.check;

import static io.ekkogen.emit.java.naming.GeneratedClass.PLAIN_JNA_METHODS;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.SourceLocation;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.mapping.Mapping.GlobalMapping;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.mapping.Outputs;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Rejects an interface that has more members than a class file can hold, and notes one that is too
 * large for plain JNA, where only {@code load()} works.
 */
final class InterfaceSize implements Rule {
  /** Of 65,535 entries of the constant pool; the rest is for those that every interface has. */
  private static final int MOST_ENTRIES = 60_000;

  /** The name and the descriptor of a method. */
  private static final int PER_METHOD = 2;

  /** Its name, a value of up to two entries, and a text of one. */
  private static final int PER_CONSTANT = 4;

  /** The class, its name, and its name in the interface; methods share the other names. */
  private static final int PER_RECORD = 3;

  /** The number of methods, and of entries in the constant pool, that a declaration needs. */
  private record Member(Located<String> name, int methods, int entries) {}

  @Override
  public void check(Mapping mapping, Diagnostics diagnostics) {
    boolean hasOutputs = Outputs.fit(mapping);
    List<Member> members =
        Stream.of(
                mapping.exports().stream().map(it -> function(it, hasOutputs)),
                mapping.globals().stream().map(InterfaceSize::global),
                mapping.constants().stream().map(it -> new Member(it.name(), 0, PER_CONSTANT)))
            .flatMap(all -> all)
            .toList();
    mapping.exports().stream()
        .filter(it -> Outputs.of(it).areReturned() && !Outputs.fit(mapping))
        .findFirst()
        .ifPresent(
            first ->
                diagnostics.report(
                    DiagnosticCode.OUTPUTS_NOT_RETURNED,
                    first.name().location(),
                    "the functions are too many for overloads that return out parameters in Java"));
    firstBeyond(PLAIN_JNA_METHODS, Member::methods, members)
        .ifPresent(
            location ->
                diagnostics.report(
                    DiagnosticCode.TOO_MANY_METHODS,
                    location,
                    members.stream().mapToInt(Member::methods).sum()
                        + " methods are too many for plain Native.load, which is safe up to "
                        + PLAIN_JNA_METHODS,
                    Optional.empty(),
                    Optional.of("use the generated load(), which has no such limit")));
    firstBeyond(MOST_ENTRIES, Member::entries, members)
        .ifPresent(
            location ->
                diagnostics.report(
                    DiagnosticCode.CLASS_FILE_LIMIT,
                    location,
                    "the functions, globals and constants are more than a Java interface can hold",
                    "at most %d functions or %d constants, or fewer of both"
                        .formatted(MOST_ENTRIES / PER_METHOD, MOST_ENTRIES / PER_CONSTANT)));
  }

  /** The first member with which the sum of sizes exceeds a limit. */
  private static Optional<SourceLocation> firstBeyond(
      int most, ToIntFunction<Member> size, List<Member> members) {
    int sum = 0;
    for (Member member : members) {
      sum += size.applyAsInt(member);
      if (sum > most) {
        return Optional.of(member.name().location());
      }
    }
    return Optional.empty();
  }

  /**
   * A function has a method, an overload without counts, an asynchronous method, and overloads that
   * return {@code out} parameters, maybe as a record.
   */
  private static Member function(FunctionMapping function, boolean hasOutputs) {
    boolean isShort =
        !function.call().isVariadic()
            && function.parameters().stream().anyMatch(InterfaceSize::isCounted);
    boolean isAsync = function.call().isAsync();
    int methods = 1 + (isShort ? 1 : 0) + (isAsync ? 1 : 0);
    // The type of an asynchronous method's future is one more entry.
    int entries = PER_METHOD * methods + (isAsync ? 1 : 0);
    Outputs outputs = Outputs.of(function);
    if (hasOutputs && outputs.areReturned()) {
      int overloads = isShort ? 2 : 1;
      methods += overloads;
      entries += overloads + (outputs.needRecord() ? PER_RECORD : 0);
    }
    return new Member(function.name(), methods, entries);
  }

  private static boolean isCounted(ParameterMapping parameter) {
    String type = parameter.type().value();
    boolean isBuffer = Located.isTrue(parameter.ref()) || Located.isTrue(parameter.out());
    return parameter.length().isPresent()
        && (type.endsWith("[]") || type.endsWith("string") && !isBuffer);
  }

  private static Member global(GlobalMapping global) {
    boolean hasNoSetter = global.readOnly() || global.type().value().endsWith("string");
    int methods = hasNoSetter ? 1 : 2;
    return new Member(global.name(), methods, PER_METHOD * methods);
  }
}
