/**
 * What generated structures are built on: their memory, and the kinds of field that are more than a
 * number.
 */
package io.ekkogen.runtime.structure;
