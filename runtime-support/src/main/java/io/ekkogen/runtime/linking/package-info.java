/** Selects a linker, and wraps the handles that it creates with what every call needs. */
package io.ekkogen.runtime.linking;
