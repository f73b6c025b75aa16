package io.ekkogen.resolve;

import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.HandleMapping;
import io.ekkogen.model.Function;
import io.ekkogen.model.Handle;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Release;
import io.ekkogen.model.Result;
import io.ekkogen.model.type.Link;
import io.ekkogen.model.type.Text;
import io.ekkogen.model.type.Type;
import io.ekkogen.resolve.names.AdjustedNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Resolves handles, which functions close, and whose owners functions name. */
record HandleResolver(List<HandleMapping> written, AdjustedNames names) {

  Type.Handle type(HandleMapping handle) {
    Located<String> name = handle.name();
    boolean hasClose = handle.close().isPresent();
    return new Type.Handle(
        name.value(),
        names.types().java(name),
        names.types().js(name),
        hasClose,
        hasClose && handle.ref().isPresent());
  }

  /** The names of handles, by the functions that close them. */
  Map<String, Set<String>> closed() {
    return written.stream()
        .filter(it -> it.close().isPresent())
        .collect(
            Collectors.groupingBy(
                it -> ReleaseCall.of(it.close().get()).function().value(),
                Collectors.mapping(it -> it.name().value(), Collectors.toSet())));
  }

  /** The handles, when all functions are resolved; those that nothing can close are reported. */
  List<Handle> resolve(ReleaseRules releases, List<Function> functions) {
    Set<Type> dependent = dependent(functions);
    ReferenceRules references = new ReferenceRules(releases.functions(), releases.diagnostics());
    List<Handle> handles = new ArrayList<>();
    for (HandleMapping handle : written) {
      Type.Handle type = type(handle);
      Optional<Release> release = handle.close().flatMap(it -> releases.closing(it, type));
      Optional<Link<Function>> ref = references.resolve(handle, type);
      if (release.isPresent() == type.hasClose() && ref.isPresent() == type.isCounted()) {
        handles.add(
            new Handle(type, release, ref, dependent.contains(type), handle.doc().map(Text::new)));
      }
    }
    return handles;
  }

  /** The types of handles that may have an owner. */
  private static Set<Type> dependent(List<Function> functions) {
    Stream<Type> returned =
        functions.stream()
            .map(Function::returns)
            .filter(it -> it.owner().isPresent())
            .map(Result::type);
    Stream<Type> stored =
        functions.stream()
            .flatMap(it -> it.parameters().stream())
            .filter(it -> it.owner().isPresent())
            .map(Parameter::type);
    return Stream.concat(returned, stored).collect(Collectors.toSet());
  }
}
