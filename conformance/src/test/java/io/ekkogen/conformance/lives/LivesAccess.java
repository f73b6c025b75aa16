package io.ekkogen.conformance.lives;

import io.ekkogen.conformance.Bindings;

/** The two ways in which Java accesses the library of the fixture. */
enum LivesAccess {
  LOAD,
  PLAIN_JNA;

  Lives lives() {
    return this == LOAD ? Lives.load() : Bindings.plainJna("lives", Lives.class);
  }
}
