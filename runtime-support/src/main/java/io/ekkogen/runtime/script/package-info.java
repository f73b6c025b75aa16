/** What is passed between a script's host, its glue and generated code. */
package io.ekkogen.runtime.script;
