/*
 * readdir for a 32-bit JVM in an emulator. The kernel takes the emulator's process for one of 64 bits, and gives entries
 * of ext4 positions of 64 bits, which glibc's own readdir refuses.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <string.h>

struct dirent *readdir(DIR *directory) {
    static __thread struct dirent entry;
    struct dirent64 *found = readdir64(directory);
    if (!found)
        return NULL;
    entry.d_ino = found->d_ino;
    entry.d_reclen = sizeof entry;
    entry.d_type = found->d_type;
    strcpy(entry.d_name, found->d_name);
    return &entry;
}
