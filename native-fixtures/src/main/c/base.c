/* What another library depends on: see dependent.c. */
#include <stdint.h>

#ifdef _WIN32
    #define API __declspec(dllexport)
#else
    #define API __attribute__((visibility("default")))
#endif

/* Counts the calls, so that a second copy of this library in a process would be noticed. */
API int32_t base_next(void) {
    static int32_t calls;
    return ++calls;
}
