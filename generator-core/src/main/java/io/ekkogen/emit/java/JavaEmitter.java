package io.ekkogen.emit.java;

import io.ekkogen.emit.FileTasks;
import io.ekkogen.emit.java.call.JavaLibrary;
import io.ekkogen.emit.java.callback.CallbackGenerator;
import io.ekkogen.emit.java.callback.CallbacksGenerator;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.structure.StructureGenerator;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Handle;
import io.ekkogen.model.Library;
import io.ekkogen.model.type.Enumeration;
import io.ekkogen.model.type.Struct;

/** Emits the Java of a library: one generator per kind of file. */
public final class JavaEmitter {
  private JavaEmitter() {}

  /**
   * Adds the files, the interface first.
   *
   * @param host whether to add the classes that the JavaScript glue calls
   */
  public static void emit(Library library, boolean host, FileTasks files) {
    JavaLibrary java = JavaLibrary.of(library);
    JavaTypes types = java.types();
    files.add(() -> new InterfaceGenerator(java).generate());
    new BindingGenerator(java).addTo(files);
    if (library.functions().stream().anyMatch(it -> it.call().async().isPresent())) {
      files.add(() -> new AsyncGenerator(java).generate());
    }
    for (Struct struct : library.structs()) {
      files.add(() -> new StructureGenerator(java, struct).generate());
    }
    for (Callback callback : library.callbacks()) {
      files.add(() -> new CallbackGenerator(types, callback).generate());
    }
    if (library.callsBack()) {
      files.add(() -> new CallbacksGenerator(java).generate());
    }
    for (Enumeration enumeration : library.enumerations()) {
      files.add(() -> new EnumerationGenerator(types, enumeration).generate());
    }
    for (Handle handle : library.handles()) {
      files.add(() -> new HandleGenerator(java, handle).generate());
    }
    if (host) {
      new HostGenerator(java).addTo(files);
    }
  }
}
