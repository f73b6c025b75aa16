package io.ekkogen.emit.java.call;

/**
 * The names that an accessor of an exported variable can use.
 *
 * @param isHost whether the host contains it
 */
public record GlobalScope(JavaLibrary java, boolean isHost) implements NativeScope {

  @Override
  public String constant(String name) {
    return isHost ? java.bindingConstant(name) : name;
  }
}
