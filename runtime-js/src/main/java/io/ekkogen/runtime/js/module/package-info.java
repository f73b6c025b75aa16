/** {@code native:} modules, and the finders that supply them. Public API. */
package io.ekkogen.runtime.js.module;
