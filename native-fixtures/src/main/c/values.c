/* Memory that the runtime is given: where it ends, and whether it is released. */
#define _DEFAULT_SOURCE /* for MAP_ANON */

#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef _WIN32
    #define WIN32_LEAN_AND_MEAN
    #include <windows.h>
    #define API __declspec(dllexport)
#else
    #include <sys/mman.h>
    #define API __attribute__((visibility("default")))
#endif

static atomic_int live;
static atomic_int released;

/* Zeroed, as long as release() has not been called. */
API void* allocate(int32_t size) {
    live++;
    return calloc((size_t) size + 1, 1);
}

API void release(void* memory) {
    live--;
    released++;
    free(memory);
}

API int32_t live_allocations(void) { return live; }
API int32_t releases(void) { return released; }

/* The C library's own memory. */
API void* plain_allocate(int32_t size) { return malloc((size_t) size); }

/* The address of `size` zero bytes, behind which no memory is. */
API void* memory_end(int32_t size) {
    size_t usable = 1 << 16;
#ifdef _WIN32
    char* start = VirtualAlloc(NULL, 2 * usable, MEM_RESERVE, PAGE_NOACCESS);
    VirtualAlloc(start, usable, MEM_COMMIT, PAGE_READWRITE);
#else
    char* start = mmap(NULL, 2 * usable, PROT_NONE, MAP_PRIVATE | MAP_ANON, -1, 0);
    mprotect(start, usable, PROT_READ | PROT_WRITE);
#endif
    return start + usable - size;
}

/* What a callee does with a text buffer: fills it up, terminator or not. */
API void fill(char* buffer, int32_t size, int32_t value) { memset(buffer, value, (size_t) size); }

/* Reverses a block of pointers in place. */
API void reverse(void** block, int32_t count) {
    for (int32_t i = 0; i < count / 2; i++) {
        void* other = block[i];
        block[i] = block[count - 1 - i];
        block[count - 1 - i] = other;
    }
}

/* The sum of the lengths; NULL counts as -1. */
API int32_t lengths(const char** texts, int32_t count) {
    int32_t sum = 0;
    for (int32_t i = 0; i < count; i++) {
        sum += texts[i] ? (int32_t) strlen(texts[i]) : -1;
    }
    return sum;
}
