/* Functions that say how much they wrote. */
#include "fixture.h"

#include <string.h>
#include <wchar.h>

/* Writes at most five bytes, as if a file had no more; -1 for a file that is not open. */
API ptrdiff_t read_bytes(int32_t file, uint8_t* bytes, size_t size) {
    if (file < 0) { return -1; }
    size_t read = size < 5 ? size : 5;
    for (size_t i = 0; i < read; i++) { bytes[i] = (uint8_t) (file + i); }
    return (ptrdiff_t) read;
}
/* Writes items of two bytes. */
API size_t read_items(uint8_t* bytes, size_t size, size_t count) {
    size_t read = count < 3 ? count : 3;
    memset(bytes, 7, size * read);
    return read;
}
API bool read_numbers(int32_t* numbers, uint32_t room, uint32_t* read) {
    *read = room < 2 ? room : 2;
    for (uint32_t i = 0; i < *read; i++) { numbers[i] = -(int32_t) i - 1; }
    return true;
}
/* Says more or less than what was written. */
API int32_t claim(int16_t* values, int32_t room, int32_t says) {
    for (int32_t i = 0; i < room; i++) { values[i] = (int16_t) (i + 1); }
    return says;
}
API uint8_t remove_odd(int32_t* values, uint8_t count) {
    uint8_t kept = 0;
    for (uint8_t i = 0; i < count; i++) {
        if (values[i] % 2 == 0) { values[kept++] = values[i]; }
    }
    return kept;
}

/* Text without a terminator, with a zero in it. */
API ptrdiff_t read_link(char* text, size_t size) {
    const char target[] = "a\0link";
    size_t read = size < sizeof target - 1 ? size : sizeof target - 1;
    memcpy(text, target, read);
    return (ptrdiff_t) read;
}
API void read_wide(wchar_t* text, int32_t room, int32_t* read) {
    *read = room < 3 ? room : 3;
    wmemcpy(text, L"w\u20acd", (size_t) *read);
}
API int32_t list_names(const char** names, int32_t room) {
    static const char* all[] = {"one", NULL, "three"};
    int32_t listed = room < 3 ? room : 3;
    for (int32_t i = 0; i < listed; i++) { names[i] = all[i]; }
    return listed;
}
