package io.ekkogen.resolve;

import io.ekkogen.model.CallbackType;
import io.ekkogen.model.Enumeration;
import io.ekkogen.model.Handle;
import io.ekkogen.model.Struct;
import io.ekkogen.model.StructName;
import java.util.Map;
import java.util.Set;

/**
 * The types that a mapping declares, by name.
 *
 * @param structs those that could be resolved, or that have been so far
 * @param structNames what all are called, so that a pointer can point at any, and a broken
 *     structure is not reported as missing too
 * @param callbacks kinds of callbacks
 * @param refused types whose declarations have been reported already
 */
record NamedTypes(
    Map<String, Struct> structs,
    Map<String, Enumeration> enumerations,
    Map<String, Handle> handles,
    Map<String, StructName> structNames,
    Map<String, CallbackType> callbacks,
    Set<String> refused) {

  /** The same types, of which these structures could be resolved. */
  NamedTypes withStructs(Map<String, Struct> resolved) {
    return new NamedTypes(resolved, enumerations, handles, structNames, callbacks, refused);
  }
}
