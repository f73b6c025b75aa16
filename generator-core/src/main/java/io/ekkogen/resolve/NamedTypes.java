package io.ekkogen.resolve;

import io.ekkogen.model.type.CallbackType;
import io.ekkogen.model.type.Enumeration;
import io.ekkogen.model.type.Handle;
import io.ekkogen.model.type.Struct;
import io.ekkogen.model.type.StructName;
import java.util.Map;
import java.util.Set;

/**
 * The types that a mapping declares, by name.
 *
 * @param structs the structures resolved so far
 * @param structNames the names of all structures, so that pointers can refer to any of them, and an
 *     invalid structure is not also reported as missing
 * @param callbacks the callback types
 * @param refused types whose declarations have already been reported
 */
record NamedTypes(
    Map<String, Struct> structs,
    Map<String, Enumeration> enumerations,
    Map<String, Handle> handles,
    Map<String, StructName> structNames,
    Map<String, CallbackType> callbacks,
    Set<String> refused) {

  /** The same types with these resolved structures. */
  NamedTypes withStructs(Map<String, Struct> resolved) {
    return new NamedTypes(resolved, enumerations, handles, structNames, callbacks, refused);
  }
}
