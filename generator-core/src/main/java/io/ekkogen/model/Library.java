package io.ekkogen.model;

import java.util.List;
import java.util.Optional;

/**
 * A library: everything the emitters need, and nothing that still has to be looked up.
 *
 * @param mappingFile the mapping's file name without folders
 * @param javaPackage where the Java goes; never empty
 * @param javaName the simple name of the interface
 */
public record Library(
    String name,
    String mappingFile,
    String javaPackage,
    String javaName,
    Optional<String> version,
    Optional<String> doc,
    List<LibraryArtifact> artifacts,
    List<Function> functions,
    List<Struct> structs,
    List<Callback> callbacks) {

  public Library {
    artifacts = List.copyOf(artifacts);
    functions = List.copyOf(functions);
    structs = List.copyOf(structs);
    callbacks = List.copyOf(callbacks);
  }

  /** The package-private class behind the interface. */
  public String bindingName() {
    return javaName + "Binding";
  }

  /** The class that the JavaScript glue calls. */
  public String hostName() {
    return javaName + "Host";
  }
}
