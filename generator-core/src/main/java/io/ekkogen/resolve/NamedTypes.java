package io.ekkogen.resolve;

import io.ekkogen.model.Enumeration;
import io.ekkogen.model.Handle;
import io.ekkogen.model.Struct;
import java.util.Map;
import java.util.Set;

/**
 * The types that a mapping declares, by name.
 *
 * @param structs those that could be resolved
 * @param structNames the names of all, so that a broken structure is not reported as missing too
 * @param callbacks names of callbacks
 * @param refused types whose declarations have been reported already
 */
record NamedTypes(
    Map<String, Struct> structs,
    Map<String, Enumeration> enumerations,
    Map<String, Handle> handles,
    Set<String> structNames,
    Set<String> callbacks,
    Set<String> refused) {

  /** The same types, of which these structures could be resolved. */
  NamedTypes withStructs(Map<String, Struct> resolved) {
    return new NamedTypes(resolved, enumerations, handles, structNames, callbacks, refused);
  }
}
