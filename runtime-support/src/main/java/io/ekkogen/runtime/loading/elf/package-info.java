/**
 * Checks ELF files before they are passed to the system's loader, which trusts their content: a
 * damaged file would end the process. {@link io.ekkogen.runtime.loading.elf.ElfCheck} is the entry
 * point.
 */
package io.ekkogen.runtime.loading.elf;
