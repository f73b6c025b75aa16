package io.ekkogen.emit.java;

import io.ekkogen.emit.java.call.CallbackNames;
import io.ekkogen.emit.java.call.ConstantNames;
import io.ekkogen.emit.java.callback.CallbackGenerator;
import io.ekkogen.emit.java.callback.CallbacksGenerator;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.structure.StructureGenerator;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Handle;
import io.ekkogen.model.Library;
import io.ekkogen.model.type.Enumeration;
import io.ekkogen.model.type.Struct;
import io.ekkogen.output.GeneratedFile;
import java.util.ArrayList;
import java.util.List;

/** Emits the Java of a library: one generator per kind of file. */
public final class JavaEmitter {
  private JavaEmitter() {}

  /** The files, the interface first. */
  public static List<GeneratedFile> emit(Library library) {
    JavaTypes types = new JavaTypes(library);
    ConstantNames constants = new ConstantNames(library, types);
    List<GeneratedFile> files = new ArrayList<>();
    files.add(new InterfaceGenerator(library, types, constants).generate());
    files.addAll(new BindingGenerator(library, types, constants).generate());
    if (library.functions().stream().anyMatch(it -> it.call().async().isPresent())) {
      files.add(new AsyncGenerator(library, types).generate());
    }
    CallbackNames callbacks = constants.callbacks();
    for (Struct struct : library.structs()) {
      files.add(new StructureGenerator(library, types, struct, callbacks::qualified).generate());
    }
    for (Callback callback : library.callbacks()) {
      files.add(new CallbackGenerator(types, callback).generate());
    }
    if (library.callsBack()) {
      files.add(new CallbacksGenerator(library, types, constants).generate());
    }
    for (Enumeration enumeration : library.enumerations()) {
      files.add(new EnumerationGenerator(types, enumeration).generate());
    }
    for (Handle handle : library.handles()) {
      files.add(new HandleGenerator(library, types, handle).generate());
    }
    return files;
  }

  /** The Java classes that the JavaScript glue calls. */
  public static List<GeneratedFile> emitHost(Library library) {
    return new HostGenerator(library, new JavaTypes(library)).generate();
  }
}
