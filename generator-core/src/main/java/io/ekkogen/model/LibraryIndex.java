package io.ekkogen.model;

import io.ekkogen.model.type.CallbackType;
import io.ekkogen.model.type.Struct;
import io.ekkogen.model.type.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is asked of a library for each of its parts, worked out once. */
record LibraryIndex(
    Set<String> javaMethods,
    JavaScope javaScope,
    List<List<Function>> parts,
    boolean hasAbsentFunctions,
    boolean callsBack) {

  static LibraryIndex of(
      List<Function> functions,
      List<Struct> structs,
      List<Callback> callbacks,
      List<Handle> handles,
      List<Global> globals,
      JavaScope javaScope) {
    boolean hasVariadic = functions.stream().anyMatch(function -> function.call().variadic());
    Set<String> methods = new HashSet<>();
    for (Function function : functions) {
      methods.add(function.javaName());
      function.call().async().ifPresent(form -> methods.add(form.javaName()));
    }
    for (Global global : globals) {
      methods.add(global.getter());
      methods.add(global.setter());
    }
    return new LibraryIndex(
        methods,
        javaScope,
        parts(functions, handles.size(), globals.size()),
        functions.stream().anyMatch(function -> function.call().mayBeAbsent()),
        hasVariadic && !callbacks.isEmpty()
            || types(functions, structs, globals).anyMatch(CallbackType::isIn));
  }

  private static List<List<Function>> parts(List<Function> functions, int handles, int globals) {
    long releases =
        functions.stream().flatMap(it -> it.returns().free().stream()).distinct().count();
    Partition.ClassFileCost others =
        Partition.ClassFileCost.ofOthers(globals, handles + (int) releases);
    return Partition.of(functions, Function::cost, others);
  }

  /** The types of what is passed, of fields and of globals. */
  private static Stream<Type> types(
      List<Function> functions, List<Struct> structs, List<Global> globals) {
    List<Type> types = new ArrayList<>();
    for (Function function : functions) {
      function.parameters().forEach(parameter -> types.add(parameter.type()));
      types.add(function.returns().type());
    }
    structs.forEach(struct -> struct.fields().forEach(field -> types.add(field.type())));
    globals.forEach(global -> types.add(global.type()));
    return types.stream();
  }
}
