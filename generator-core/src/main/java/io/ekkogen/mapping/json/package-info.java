/** JSON in which every value and key knows where it stands. */
package io.ekkogen.mapping.json;
