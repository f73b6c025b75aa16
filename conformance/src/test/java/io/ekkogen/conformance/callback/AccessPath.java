package io.ekkogen.conformance.callback;

import io.ekkogen.conformance.Bindings;
import io.ekkogen.conformance.callbacks.Callbacks;
import io.ekkogen.conformance.exchange.Exchange;
import io.ekkogen.conformance.failing.Failing;
import io.ekkogen.conformance.loop.EventLoops;
import io.ekkogen.conformance.pieces.Pieces;

/** The two ways in which Java accesses a library. */
enum AccessPath {
  LOAD,
  PLAIN_JNA;

  Callbacks callbacks() {
    return this == LOAD ? Callbacks.load() : Bindings.plainJna("callbacks", Callbacks.class);
  }

  Failing failing() {
    return this == LOAD ? Failing.load() : Bindings.plainJna("failing", Failing.class);
  }

  EventLoops eventLoops() {
    return this == LOAD ? EventLoops.load() : Bindings.plainJna("loop", EventLoops.class);
  }

  Pieces pieces() {
    return this == LOAD ? Pieces.load() : Bindings.plainJna("pieces", Pieces.class);
  }

  Exchange exchange() {
    return this == LOAD ? Exchange.load() : Bindings.plainJna("exchange", Exchange.class);
  }
}
