package io.ekkogen.emit.java.call;

import io.ekkogen.emit.java.naming.GeneratedClass;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Library;

/**
 * What a method can refer to that reads or writes an exported variable.
 *
 * @param isHost whether it is the host's
 */
public record GlobalScope(Library library, JavaTypes types, ConstantNames constants, boolean isHost)
    implements NativeScope {

  @Override
  public String constant(String name) {
    return isHost ? GeneratedClass.BINDING.of(library.javaName()) + "." + name : name;
  }
}
