/** Opens files with the system's loader, through JNA. */
package io.ekkogen.runtime.loading.open;
