/**
 * The public API, {@link io.ekkogen.runtime.js.EkkoContext}, and what belongs to one context: its
 * realm, the state of a run, and the reports of errors.
 *
 * <p>Embedders also use {@link io.ekkogen.runtime.js.module}. The other packages are internal.
 */
package io.ekkogen.runtime.js;
