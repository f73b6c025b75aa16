package io.ekkogen.emit.java.call;

import io.ekkogen.emit.java.naming.GeneratedClass;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Library;

/** A library, with the types and constants that its Java has. */
public record JavaLibrary(Library library, JavaTypes types, ConstantNames constants) {

  public static JavaLibrary of(Library library) {
    JavaTypes types = new JavaTypes(library);
    return new JavaLibrary(library, types, new ConstantNames(library, types));
  }

  /** The simple name of the interface. */
  public String name() {
    return library.javaName();
  }

  /** The simple name of one of the classes that do not depend on the mapping's types. */
  public String name(GeneratedClass type) {
    return type.of(library.javaName());
  }

  /** A constant of the binding, from other classes. */
  public String bindingConstant(String constant) {
    return name(GeneratedClass.BINDING) + "." + constant;
  }
}
