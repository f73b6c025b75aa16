package io.ekkogen.emit.java.call;

import io.ekkogen.emit.java.naming.GeneratedClass;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Library;

/**
 * The names that an accessor of an exported variable can use.
 *
 * @param isHost whether the host contains it
 */
public record GlobalScope(Library library, JavaTypes types, ConstantNames constants, boolean isHost)
    implements NativeScope {

  @Override
  public String constant(String name) {
    return isHost ? GeneratedClass.BINDING.of(library.javaName()) + "." + name : name;
  }
}
