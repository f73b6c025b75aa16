/** What generated Java code calls: libraries, functions, variables and their arguments. */
package io.ekkogen.runtime.binding;
