package io.ekkogen.model;

import io.ekkogen.model.type.Enumeration;
import io.ekkogen.model.type.Struct;
import io.ekkogen.model.type.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A library: everything the emitters need, and nothing that still has to be looked up.
 *
 * @param mappingFile the mapping's file name without folders
 * @param javaPackage where the Java goes; never empty
 * @param javaName the simple name of the interface
 * @param index worked out of the others
 */
public record Library(
    String name,
    String mappingFile,
    String javaPackage,
    String javaName,
    Optional<Text> version,
    Optional<Text> doc,
    List<LibraryArtifact> artifacts,
    List<Function> functions,
    List<Struct> structs,
    List<Callback> callbacks,
    List<Enumeration> enumerations,
    List<Handle> handles,
    List<Constant> constants,
    List<Global> globals,
    LibraryIndex index) {

  /**
   * How many methods plain JNA certainly takes: {@code java.lang.reflect.Proxy}, which it needs,
   * gives up on interfaces of about 1,600.
   */
  public static final int PLAIN_JNA_METHODS = 1500;

  /** A library of these parts. */
  public Library(
      String name,
      String mappingFile,
      String javaPackage,
      String javaName,
      Optional<Text> version,
      Optional<Text> doc,
      List<LibraryArtifact> artifacts,
      List<Function> functions,
      List<Struct> structs,
      List<Callback> callbacks,
      List<Enumeration> enumerations,
      List<Handle> handles,
      List<Constant> constants,
      List<Global> globals) {
    this(
        name,
        mappingFile,
        javaPackage,
        javaName,
        version,
        doc,
        artifacts,
        functions,
        structs,
        callbacks,
        enumerations,
        handles,
        constants,
        globals,
        LibraryIndex.of(
            functions,
            structs,
            callbacks,
            handles,
            globals,
            JavaScope.of(
                javaName, functions, structs, callbacks, enumerations, handles, constants)));
  }

  public Library {
    artifacts = List.copyOf(artifacts);
    functions = List.copyOf(functions);
    structs = List.copyOf(structs);
    callbacks = List.copyOf(callbacks);
    enumerations = List.copyOf(enumerations);
    handles = List.copyOf(handles);
    constants = List.copyOf(constants);
    globals = List.copyOf(globals);
  }

  /** The functions, in as many parts as classes are needed. */
  public List<List<Function>> parts() {
    return index.parts();
  }

  /** The names of generated classes. */
  public Set<String> javaTypes() {
    return index.javaScope().types();
  }

  /** What simple names mean in the library's Java. */
  public JavaScope javaScope() {
    return index.javaScope();
  }

  /** Whether some functions may be absent where the library is loaded. */
  public boolean hasAbsentFunctions() {
    return index.hasAbsentFunctions();
  }

  /** Whether a method of the interface that the mapping makes is called {@code name} in Java. */
  public boolean hasJavaMethod(String name) {
    return index.javaMethods().contains(name);
  }

  /** Whether plain {@code Native.load} takes the interface. */
  public boolean servesPlainJna() {
    return methods() <= PLAIN_JNA_METHODS && parts().size() == 1;
  }

  /** How many methods the interface has, static ones aside. */
  private int methods() {
    return functions.stream().mapToInt(Function::methods).sum()
        + globals.stream().mapToInt(global -> global.readOnly() ? 1 : 2).sum();
  }

  /** The package-private class behind the interface. */
  public String bindingName() {
    return javaName + "Binding";
  }

  /** The class that hands calls to the pool, where some run in the background. */
  public String asyncName() {
    return javaName + "Async";
  }

  /** The class that carries callbacks between Java and native code, where there are any. */
  public String callbacksName() {
    return javaName + "Callbacks";
  }

  /** The same for functions of scripts. */
  public String hostCallbacksName() {
    return javaName + "HostCallbacks";
  }

  /** Whether callbacks are passed to functions, returned, fields of structures, or globals. */
  public boolean callsBack() {
    return index.callsBack();
  }

  /** The class that the JavaScript glue calls. */
  public String hostName() {
    return javaName + "Host";
  }
}
