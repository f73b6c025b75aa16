package io.ekkogen.check;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Mapping;
import java.util.List;

/**
 * A rule about a mapping as a whole; rules about single values are applied where these are read.
 */
interface Rule {

  /** Every rule. */
  List<Rule> ALL =
      List.of(
          new RecursiveStructs(),
          new WidthTraps(),
          new CharPointers(),
          new ModuleMembers(),
          new InterfaceSize(),
          new ClassFileLimits());

  void check(Mapping mapping, Diagnostics diagnostics);
}
