/** What JNA needs to know of generated structures beyond what their base class overrides. */
package io.ekkogen.runtime.structure.jna;
