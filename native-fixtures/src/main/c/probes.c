/* Whether memory can be read and written, at an offset from where a function is given it. Tried out in a copy of the
   process, which a fault ends; the functions give the number of its signal, 0 for none. */
#ifndef _WIN32
    #define _POSIX_C_SOURCE 200809L
    #include <errno.h>
    #include <signal.h>
    #include <sys/resource.h>
    #include <sys/wait.h>
    #include <unistd.h>
#endif
#include "fixture.h"

typedef struct { int64_t id; const char* label; } Labelled;

static const volatile uint8_t* kept;

#ifndef _WIN32
static void touch(volatile uint8_t* place, bool is_write) {
    static const struct rlimit no_core = {0, 0};
    setrlimit(RLIMIT_CORE, &no_core);
    signal(SIGSEGV, SIG_DFL);
    signal(SIGBUS, SIG_DFL);
    uint8_t content = *place;
    if (is_write) { *place = content; }
    _exit(0);
}

static int32_t attempt(volatile uint8_t* place, bool is_write) {
    int status = 0;
    pid_t child = fork();
    if (child == 0) { touch(place, is_write); }
    while (waitpid(child, &status, 0) < 0) {
        if (errno != EINTR) { return -1; }
    }
    return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
}
#else
static int32_t attempt(volatile uint8_t* place, bool is_write) { (void) place; (void) is_write; return -1; }
#endif

API int32_t read_at(const volatile uint8_t* memory, int32_t offset) {
    return attempt((volatile uint8_t*) memory + offset, false);
}
API int32_t write_at(volatile uint8_t* memory, int32_t offset) { return attempt(memory + offset, true); }
API int32_t write_at_sized(volatile uint8_t* memory, int32_t size, int32_t offset) {
    (void) size;
    return attempt(memory + offset, true);
}
API int32_t write_behind_label(const Labelled* labelled, int32_t offset) {
    return attempt((volatile uint8_t*) labelled->label + offset, true);
}
API int32_t write_behind_result(const char* (*answer)(void), int32_t offset) {
    return attempt((volatile uint8_t*) answer() + offset, true);
}

/* What is kept is used after it is gone. */
API void keep(const volatile uint8_t* memory) { kept = memory; }
API int32_t read_kept(void) { return attempt((volatile uint8_t*) kept, false); }

/* And without a copy of the process. */
API void overwrite(volatile uint8_t* memory, int32_t offset) { memory[offset] = 0; }
