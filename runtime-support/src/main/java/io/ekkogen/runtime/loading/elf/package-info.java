/**
 * Checks of ELF files before the system's loader sees them: it trusts what it reads, and a file
 * that is damaged ends the process there. {@link io.ekkogen.runtime.loading.elf.ElfCheck} is the
 * way in.
 */
package io.ekkogen.runtime.loading.elf;
