/** What JNA has to be told of generated structures, beside what their base class overrides. */
package io.ekkogen.runtime.structure.jna;
