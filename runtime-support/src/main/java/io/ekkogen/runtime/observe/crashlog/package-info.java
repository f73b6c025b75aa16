/** The crash log, a file with the last calls of each thread, and its reader. Not API. */
package io.ekkogen.runtime.observe.crashlog;
