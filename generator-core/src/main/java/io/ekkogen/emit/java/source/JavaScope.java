package io.ekkogen.emit.java.source;

import io.ekkogen.emit.java.naming.GeneratedClass;
import io.ekkogen.emit.java.naming.ReservedJavaNames;
import io.ekkogen.emit.java.naming.UsedTypes;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Constant;
import io.ekkogen.model.Function;
import io.ekkogen.model.Handle;
import io.ekkogen.model.Library;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Enumeration;
import io.ekkogen.model.type.Struct;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The simple names that a library's Java declares. Generated code qualifies other types of the same
 * name.
 */
final class JavaScope {
  private final Set<String> types;
  private final Set<String> variables = new HashSet<>();

  JavaScope(Library library) {
    types = new HashSet<>(GeneratedClass.all(library.javaName()));
    library.structs().stream().map(Struct::javaName).forEach(types::add);
    library.callbacks().stream().map(Callback::javaName).forEach(types::add);
    library.enumerations().stream().map(Enumeration::javaName).forEach(types::add);
    library.handles().stream().map(Handle::javaName).forEach(types::add);
    for (Function function : library.functions()) {
      function.parameters().stream().map(Parameter::javaName).forEach(variables::add);
    }
    for (Callback callback : library.callbacks()) {
      callback.cParameters().stream().map(Parameter::javaName).forEach(variables::add);
    }
    for (Struct struct : library.structs()) {
      struct.fields().stream().map(Struct.Field::javaName).forEach(variables::add);
    }
    for (Enumeration enumeration : library.enumerations()) {
      enumeration.values().stream().map(Enumeration.Value::javaName).forEach(variables::add);
    }
    library.constants().stream().map(Constant::javaName).forEach(variables::add);
  }

  /** The names of generated classes. */
  Set<String> types() {
    return types;
  }

  /** The simple names that types outside the library have too; these cannot be imported. */
  Set<String> hidingImports() {
    return UsedTypes.NAMES.stream()
        .filter(name -> types.contains(name) || variables.contains(name))
        .collect(Collectors.toSet());
  }

  /** Whether a variable may be meant by this name where an expression is expected. */
  boolean hidesInExpression(String type) {
    return ReservedJavaNames.isInherited(type)
        || ReservedJavaNames.isVariable(type)
        || variables.contains(type);
  }
}
