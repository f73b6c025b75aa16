/** JSON with the location of every value and key. */
package io.ekkogen.mapping.json;
