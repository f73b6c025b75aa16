package io.ekkogen.emit;

import io.ekkogen.model.Function;
import io.ekkogen.model.Global;
import io.ekkogen.model.Library;
import io.ekkogen.model.type.CallbackType;
import io.ekkogen.model.type.HandleType;
import java.util.HashSet;
import java.util.Set;

/** Names the methods that only the host has, which glue calls. */
public final class HostMethods {
  private final Set<String> taken = new HashSet<>();

  public HostMethods(Library library) {
    for (Function function : library.functions()) {
      taken.add(function.javaName());
      function.call().async().ifPresent(form -> taken.add(form.javaName()));
    }
    for (Global global : library.globals()) {
      taken.add(global.getter());
      taken.add(global.setter());
    }
  }

  /** Calls a function while the script answers threads of native code. */
  public String waiting(Function function) {
    return name(function.javaName() + "Waiting");
  }

  /** Makes a handle of an address. */
  public String handleOf(HandleType handle) {
    return name("of" + handle.javaName());
  }

  /** Gives the address of a function of a script. */
  public String addressOf(CallbackType type) {
    return name("addressOf" + type.javaName());
  }

  /** Finds the function of a script at an address. */
  public String at(CallbackType type) {
    return name("at" + type.javaName());
  }

  /** Calls the function of native code at an address. */
  public String call(CallbackType type) {
    return name("call" + type.javaName());
  }

  private String name(String wish) {
    return FreeName.of(wish, taken::contains);
  }
}
