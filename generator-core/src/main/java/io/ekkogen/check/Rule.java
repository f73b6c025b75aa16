package io.ekkogen.check;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Mapping;
import java.util.List;

/** A rule about a mapping as a whole; the reader checks rules about single values. */
interface Rule {

  /** All rules. */
  List<Rule> ALL =
      List.of(
          new RecursiveStructs(),
          new MisreadTypes(),
          new ModuleMembers(),
          new InterfaceSize(),
          new ClassFileLimits());

  void check(Mapping mapping, Diagnostics diagnostics);
}
