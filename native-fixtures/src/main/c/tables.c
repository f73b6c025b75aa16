/* A library with tables that loaders read and that others here lack: thread-local symbols, and functions that are
   chosen when the library is opened. */
#define _GNU_SOURCE
#include <stdint.h>
#include <string.h>

#ifdef _WIN32
    #define API __declspec(dllexport)
#else
    #define API __attribute__((visibility("default")))
#endif

#ifdef __ELF__
API _Thread_local int32_t tables_of_thread = 7;
#endif

/* A symbol of another library, with a version, of a function that no compiler inlines. */
API int32_t tables_length(const char *text) { return (int32_t)strnlen(text, INT32_MAX); }

#ifdef __GLIBC__
static int32_t chosen(void) { return 42; }
static int32_t (*choose(void))(void) { return chosen; }
API int32_t tables_answer(void) __attribute__((ifunc("choose")));
#else
API int32_t tables_answer(void) { return 42; }
#endif
