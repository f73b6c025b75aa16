package io.ekkogen.check;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Mapping;
import io.ekkogen.mapping.Mapping.FieldMapping;
import io.ekkogen.mapping.Mapping.StructMapping;
import io.ekkogen.model.type.Type;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rejects structures that contain themselves by value, directly or through others: they have no
 * size.
 */
final class RecursiveStructs implements Rule {

  @Override
  public void check(Mapping mapping, Diagnostics diagnostics) {
    Map<String, StructMapping> structs = new HashMap<>();
    for (StructMapping struct : mapping.structs()) {
      if (!Type.isBuiltIn(struct.name().value())) {
        structs.put(struct.name().value(), struct);
      }
    }
    new Walk(structs, diagnostics).from(mapping.structs());
  }

  /** A depth-first search without recursion: structures may be nested thousands deep. */
  private record Walk(
      Map<String, StructMapping> structs, Diagnostics diagnostics, Set<String> done) {

    Walk(Map<String, StructMapping> structs, Diagnostics diagnostics) {
      this(structs, diagnostics, new HashSet<>());
    }

    private record Step(String struct, Iterator<FieldMapping> fields) {}

    void from(List<StructMapping> starts) {
      starts.forEach(start -> walk(start.name().value()));
    }

    private void walk(String start) {
      Deque<Step> path = new ArrayDeque<>();
      Set<String> open = new HashSet<>();
      enter(path, open, start);
      while (!path.isEmpty()) {
        Step step = path.getLast();
        if (!step.fields().hasNext()) {
          path.removeLast();
          open.remove(step.struct());
          done.add(step.struct());
          continue;
        }
        FieldMapping field = step.fields().next();
        String type = field.contained();
        if (open.contains(type)) {
          report(path, field);
        } else {
          enter(path, open, type);
        }
      }
    }

    private void enter(Deque<Step> path, Set<String> open, String name) {
      StructMapping struct = structs.get(name);
      if (struct != null && !done.contains(name)) {
        path.addLast(new Step(name, struct.fields().iterator()));
        open.add(name);
      }
    }

    private void report(Deque<Step> path, FieldMapping field) {
      String type = field.contained();
      StringBuilder cycle = new StringBuilder();
      boolean inside = false;
      for (Step step : path) {
        inside |= step.struct().equals(type);
        if (inside) {
          cycle.append(step.struct()).append(" → ");
        }
      }
      diagnostics.report(
          DiagnosticCode.RECURSIVE_STRUCT,
          field.type().location(),
          structs.get(type).noun() + " \"" + type + "\" contains itself: " + cycle.append(type),
          Optional.of("a pointer, which always has a size"),
          Optional.of("declare \"%s\" as \"%s*\"".formatted(field.place().value(), type)));
    }
  }
}
