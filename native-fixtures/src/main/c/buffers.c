/* Text that the callee writes into the caller's buffer. */
#include "fixture.h"

#include <string.h>
#include <wchar.h>

/* Like snprintf: writes as much as fits, and returns what there was. */
API int32_t get_name(char* buffer, int32_t size) {
    static const char name[] = "Gr\xC3\xBC\xC3\x9F""e";
    if (buffer && size > 0) {
        strncpy(buffer, name, (size_t) size - 1);
        buffer[size - 1] = 0;
    }
    return (int32_t) sizeof name - 1;
}
API void fill_whole(char* buffer, uint32_t size) { memset(buffer, 'x', size); }
API void leave_alone(char* buffer, int32_t size) { (void) buffer; (void) size; }
/* What is there before, seen by the callee. */
API int32_t first_byte(const char* buffer, int32_t size) { return size > 0 ? (uint8_t) buffer[0] : -1; }
API void upper(char* buffer, int32_t size) {
    for (int32_t i = 0; i < size && buffer[i]; i++) { buffer[i] = (char) (buffer[i] >= 'a' && buffer[i] <= 'z' ? buffer[i] - 32 : buffer[i]); }
}
API int32_t is_terminated(const char* buffer, int32_t size) { return memchr(buffer, 0, (size_t) size) != NULL; }
API int32_t is_null(const char* buffer, int32_t size) { return buffer == NULL && size == 0; }

/* Nothing tells the size: the callee writes no more than was there. */
API void reverse_string(char* str) {
    for (char *left = str, *right = str + strlen(str); left < right--; left++) {
        char kept = *left;
        *left = *right;
        *right = kept;
    }
}
API void reverse_utf16(uint16_t* str) {
    size_t length = 0;
    while (str[length]) { length++; }
    for (size_t i = 0; i < length / 2; i++) {
        uint16_t kept = str[i];
        str[i] = str[length - 1 - i];
        str[length - 1 - i] = kept;
    }
}
API void leave_no_terminator(char* str) { memset(str, 'x', strlen(str) + 1); }

/* The size is in and out, as in many Windows functions. */
API int32_t get_text(char* buffer, size_t* size) {
    if (*size < 6) { *size = 6; return 0; }
    memcpy(buffer, "hello", 6);
    *size = 5;
    return 1;
}
API void get_utf16(uint16_t* buffer, int32_t size) {
    static const uint16_t text[] = {'a', 0x4E16, 0xD83C, 0xDF0D, 0};
    for (int32_t i = 0; i < size && i < 5; i++) { buffer[i] = text[i]; }
}
API void get_wide(wchar_t* buffer, size_t size) { wcsncpy(buffer, L"w\u00EFde", size); }
API void get_malformed(char* buffer, int32_t size) { (void) size; memcpy(buffer, "a\x80z", 4); }
