package io.ekkogen.model;

import io.ekkogen.model.type.Enumeration;
import io.ekkogen.model.type.Struct;
import io.ekkogen.model.type.Text;
import io.ekkogen.model.type.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A library: everything the emitters need, and nothing that still has to be looked up. What is
 * asked of it for each function is a component, not searched for among all functions.
 *
 * @param mappingFile the mapping's file name without folders
 * @param javaPackage where the Java goes; never empty
 * @param javaName the simple name of the interface
 * @param signalChaining whether the library's signal handlers must be chained to the JVM's
 * @param destroyNotifies the types of functions that native code calls when it forgets callbacks;
 *     unless they are also {@code callbacks}, no generated interface has them
 * @param callsBack whether callbacks are passed to functions, returned, fields of structures, or
 *     globals
 * @param hasAbsentFunctions whether some functions may be absent where the library is loaded
 * @param hasVariadicFunctions whether some functions are variadic
 */
public record Library(
    String name,
    String mappingFile,
    String javaPackage,
    String javaName,
    Optional<Text> version,
    Optional<Text> doc,
    List<LibraryArtifact> artifacts,
    boolean signalChaining,
    List<Function> functions,
    List<Struct> structs,
    List<Callback> callbacks,
    List<Callback> destroyNotifies,
    List<Enumeration> enumerations,
    List<Handle> handles,
    List<Constant> constants,
    List<Global> globals,
    boolean callsBack,
    boolean hasAbsentFunctions,
    boolean hasVariadicFunctions) {

  public Library {
    artifacts = List.copyOf(artifacts);
    functions = List.copyOf(functions);
    structs = List.copyOf(structs);
    callbacks = List.copyOf(callbacks);
    destroyNotifies = List.copyOf(destroyNotifies);
    enumerations = List.copyOf(enumerations);
    handles = List.copyOf(handles);
    constants = List.copyOf(constants);
    globals = List.copyOf(globals);
  }

  /** The types in signatures of functions and callbacks, and those of globals. */
  public Stream<Type> passedTypes() {
    return Stream.of(
            functions.stream().flatMap(Function::types),
            callbacks.stream().flatMap(callback -> callback.asFunction().types()),
            globals.stream().map(Global::type))
        .flatMap(types -> types);
  }
}
