/** Converts arguments of callbacks, and arrays and text behind them, for generated code. */
package io.ekkogen.runtime.callback.argument;
