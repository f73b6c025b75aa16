/* A library that installs a signal handler when it is opened. It hands on to the handler before it, so that the process
   that opens it stays well. */
#define _GNU_SOURCE
#include <signal.h>
#include <stddef.h>
#include <stdint.h>

#ifdef _WIN32
    #define API __declspec(dllexport)
#else
    #define API __attribute__((visibility("default")))
static struct sigaction before;

static void handle(int number, siginfo_t *info, void *context) { before.sa_sigaction(number, info, context); }

__attribute__((constructor)) static void install(void) {
    sigaction(SIGSEGV, NULL, &before);
    struct sigaction own = before;
    own.sa_sigaction = handle;
    sigaction(SIGSEGV, &own, NULL);
}
#endif

API int32_t signals_answer(void) { return 42; }

#ifdef __linux__
    #include <sys/syscall.h>
    #include <unistd.h>

/* Whether the kernel calls this library's handler. The system call goes around those who stand in for sigaction. */
API int32_t signals_receives(void) {
    void *action[16] = {NULL}; /* begins with the handler */
    syscall(SYS_rt_sigaction, SIGSEGV, NULL, action, (size_t)(_NSIG / 8));
    return action[0] == (void *)handle;
}
#endif
