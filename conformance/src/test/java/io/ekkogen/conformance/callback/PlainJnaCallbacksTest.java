package io.ekkogen.conformance.callback;

import io.ekkogen.conformance.Bindings;
import io.ekkogen.conformance.callbacks.Callbacks;
import io.ekkogen.conformance.exchange.Exchange;
import org.junit.jupiter.api.Nested;

/** What holds for {@code load()}, of interfaces that plain JNA serves. */
class PlainJnaCallbacksTest {
  @Nested
  class Types extends CallbackTypesTest {
    @Override
    Callbacks open() {
      return Bindings.plainJna("callbacks", Callbacks.class);
    }
  }

  @Nested
  class Failures extends CallbackFailuresTest {
    @Override
    Callbacks open() {
      return Bindings.plainJna("callbacks", Callbacks.class);
    }

    /** The proxies that JNA makes wrap it. */
    @Override
    Throwable undeclared(Throwable arrived) {
      return arrived.getCause();
    }
  }

  @Nested
  class Lifetime extends CallbackLifetimeTest {
    @Override
    Callbacks open() {
      return Bindings.plainJna("callbacks", Callbacks.class);
    }
  }

  @Nested
  class ByAddress extends ExchangeTest {
    @Override
    Exchange open() {
      return Bindings.plainJna("exchange", Exchange.class);
    }
  }
}
