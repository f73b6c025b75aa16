package io.ekkogen.resolve;

import io.ekkogen.model.type.Link;
import io.ekkogen.model.type.Struct;
import io.ekkogen.model.type.Type;
import java.util.Map;
import java.util.Set;

/**
 * The types that a mapping declares, by name.
 *
 * @param structs links to the structures and unions. That of an invalid one is never bound, so its
 *     uses are not reported as well
 * @param others enums, handles and callbacks
 * @param refused types whose declarations have already been reported
 */
record NamedTypes(
    Map<String, Link<Struct>> structs, Map<String, Type> others, Set<String> refused) {}
