package io.ekkogen.conformance.callback;

import io.ekkogen.conformance.Bindings;
import io.ekkogen.conformance.callbacks.Callbacks;
import io.ekkogen.conformance.exchange.Exchange;

/** How Java gets at a library. */
enum Road {
  LOAD,
  PLAIN_JNA;

  Callbacks callbacks() {
    return this == LOAD ? Callbacks.load() : Bindings.plainJna("callbacks", Callbacks.class);
  }

  Exchange exchange() {
    return this == LOAD ? Exchange.load() : Bindings.plainJna("exchange", Exchange.class);
  }
}
