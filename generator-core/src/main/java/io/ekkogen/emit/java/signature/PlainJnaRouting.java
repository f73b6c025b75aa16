package io.ekkogen.emit.java.signature;

import io.ekkogen.emit.java.kind.PlainJna;
import io.ekkogen.emit.java.naming.GeneratedClass;
import io.ekkogen.emit.java.source.Partition;
import io.ekkogen.model.CallTraits;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Global;
import io.ekkogen.model.Library;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import io.ekkogen.model.type.Type;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.linker.CallingConvention;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which methods plain JNA would get wrong: it passes -1 for a true BOOL, sign-extends unsigned
 * numbers narrower than a register, cuts a string short at a NUL and puts {@code ?} for what the
 * encoding lacks, knows one calling convention per library, reflects on structures passed by value,
 * does not clear what {@code out} says is zero, passes null where it may not be, copies an array
 * once for each parameter that is given it, and knows nothing of lengths, handles, errors and
 * integers whose width depends on the platform.
 */
public final class PlainJnaRouting {
  private PlainJnaRouting() {}

  /** Whether plain {@code Native.load} takes the interface of a library. */
  public static boolean serves(Library library) {
    int methods =
        library.functions().stream().mapToInt(Partition::methods).sum()
            + library.globals().stream().mapToInt(global -> global.readOnly() ? 1 : 2).sum();
    return methods <= GeneratedClass.PLAIN_JNA_METHODS && Partition.of(library).size() == 1;
  }

  /** The names of the methods that are routed, each once. */
  public static List<String> routed(Library library) {
    List<String> names = new ArrayList<>();
    for (Function function : library.functions()) {
      if (isRouted(library, function)) {
        names.add(function.javaName());
      }
      function.call().async().ifPresent(form -> names.add(form.javaName()));
    }
    for (Global global : library.globals()) {
      names.add(global.getter());
      if (!global.readOnly()) {
        names.add(global.setter());
      }
    }
    return names;
  }

  /**
   * All methods are routed if the library calls back, because exceptions of callbacks must reach
   * the caller.
   */
  public static boolean isRouted(Library library, Function function) {
    return library.callsBack() || isRouted(function);
  }

  private static boolean isRouted(Function function) {
    return function.convention().standard() != CallingConvention.CDECL
        || !function.convention().special().isEmpty()
        || !function.entryPoint().special().isEmpty()
        || isRouted(function.call())
        || isRouted(function.returns())
        || hasArraysOfOneType(function)
        || function.parameters().stream().anyMatch(PlainJnaRouting::isRouted);
  }

  private static boolean hasArraysOfOneType(Function function) {
    Set<String> types = new HashSet<>();
    return function.parameters().stream()
        .map(Parameter::type)
        .filter(Type::isArray)
        .anyMatch(type -> !types.add(type.mappingName()));
  }

  private static boolean isRouted(CallTraits call) {
    return call.variadic() || call.lastError() || call.error().isPresent() || call.mayBeAbsent();
  }

  private static boolean isRouted(Result returns) {
    boolean isNeverNull = returns.type().isPointer() && !returns.nullable();
    return isNeverNull
        || returns.terminated()
        || returns.within().isPresent()
        || returns.free().isPresent()
        || returns.length().isPresent()
        || !JavaKinds.of(returns.type()).plainJna().result();
  }

  private static boolean isRouted(Parameter parameter) {
    PlainJna plain = JavaKinds.of(parameter).plainJna();
    return parameter.length().isPresent()
        || parameter.terminated()
        || parameter.direction() == Direction.CONST
        || parameter.direction() == Direction.OUT
        || refusesNull(parameter)
        || !(parameter.direction() == Direction.REF ? plain.reference() : plain.argument());
  }

  /** Plain JNA passes null even if the mapping forbids it. */
  private static boolean refusesNull(Parameter parameter) {
    return parameter.raw() == CScalar.ADDRESS && !parameter.nullable();
  }
}
