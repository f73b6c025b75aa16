package io.ekkogen.emit.js.glue.kind;

import java.util.ArrayList;
import java.util.List;

/**
 * The functions of the runtime for arrays of one kind of element.
 *
 * @param in copies an array for native code
 * @param out copies back what native code left
 * @param room makes room for an array that comes back by itself
 * @param from converts what native code gave
 * @param kind what tells them the kind of the elements; empty where their names do
 * @param isShared whether {@code in} may find that another argument is the same array
 * @param isCounted whether a count is checked here; else the host does it
 */
record ArrayCalls(
    String in,
    String out,
    String room,
    String from,
    List<String> kind,
    boolean isShared,
    boolean isCounted) {

  RuntimeCall in(GlueBody body, List<String> arguments) {
    return call((isShared ? body.marshaller() : "rt") + "." + in, arguments);
  }

  RuntimeCall out(List<String> arguments) {
    return call("rt." + out, arguments);
  }

  RuntimeCall room(String count, String label) {
    return call("rt." + room, List.of(count, label));
  }

  Conversion fromNative() {
    return new Conversion("rt." + from + "(" + (kind.isEmpty() ? "" : kind.get(0) + ", "));
  }

  private RuntimeCall call(String function, List<String> arguments) {
    List<String> all = new ArrayList<>(kind);
    all.addAll(arguments);
    return new RuntimeCall(function, all);
  }
}
