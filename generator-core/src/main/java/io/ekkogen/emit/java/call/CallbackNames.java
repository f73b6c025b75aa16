package io.ekkogen.emit.java.call;

import io.ekkogen.emit.FreeName;
import io.ekkogen.emit.java.naming.GeneratedClass;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Library;
import io.ekkogen.model.type.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Names the constants and methods of the class that converts callbacks. */
public final class CallbackNames {
  /** With which the class finds its own methods. */
  public static final String LOOKUP = "LOOKUP";

  /** The kinds by their interfaces, where variadic functions need them. */
  public static final String KINDS = "KINDS";

  private final Library library;
  private final Map<String, String> constants = new HashMap<>();
  private final Map<String, String> notifies = new HashMap<>();

  CallbackNames(Library library, Set<String> types) {
    this.library = library;
    Set<String> taken = new HashSet<>(types);
    taken.addAll(Set.of(LOOKUP, KINDS));
    for (Callback callback : library.callbacks()) {
      constants.put(
          callback.name(),
          FreeName.of(ConstantNames.upperSnakeCase(callback.javaName()), name -> !taken.add(name)));
    }
    for (Callback notify : library.destroyNotifies()) {
      notifies.put(
          notify.name(),
          FreeName.of(ConstantNames.upperSnakeCase(notify.javaName()), name -> !taken.add(name)));
    }
  }

  /** The constant for a kind of callback, inside the class. */
  public String constant(Type.Callback type) {
    return constants.get(type.mappingName());
  }

  public String constant(Callback callback) {
    return constants.get(callback.name());
  }

  /** The constant for a destroy notify, inside the class. */
  public String notify(Callback notify) {
    return notifies.get(notify.name());
  }

  /** The same, from other classes. */
  String qualifiedNotify(Type.Callback type) {
    return GeneratedClass.CALLBACKS.of(library.javaName()) + "." + notifies.get(type.mappingName());
  }

  /** The constant for a kind of callback, from other classes. */
  public String qualified(Type.Callback type) {
    return GeneratedClass.CALLBACKS.of(library.javaName()) + "." + constant(type);
  }

  /** The method that native code calls. */
  public String upcall(Callback callback) {
    return "call" + callback.javaName();
  }
}
