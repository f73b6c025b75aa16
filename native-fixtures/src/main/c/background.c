/* Calls that take as long as others let them. */
#include "fixture.h"
#include "errorcode.h"

#include <stdatomic.h>
#include <stdlib.h>

#ifdef _WIN32
    #define WIN32_LEAN_AND_MEAN
    #include <windows.h>
    #define YIELD() SwitchToThread()
#else
    #include <sched.h>
    #define YIELD() sched_yield()
#endif

/* Returns when as many are inside as are wanted: only calls that overlap ever do. */
static atomic_int inside;
API int32_t meet(int32_t wanted) {
    atomic_fetch_add(&inside, 1);
    while (atomic_load(&inside) < wanted) { YIELD(); }
    return wanted;
}
API void part(void) { atomic_store(&inside, 0); }

API int32_t set_code(int32_t code) { SET_ERROR(code); return code; }

/* How many calls were inside at once, at most. */
static atomic_int now, most;
API void crowd(int32_t turns) {
    int here = atomic_fetch_add(&now, 1) + 1;
    int before = atomic_load(&most);
    while (here > before && !atomic_compare_exchange_weak(&most, &before, here)) { }
    for (int i = 0; i < turns; i++) { YIELD(); }
    atomic_fetch_sub(&now, 1);
}
API int32_t most_at_once(void) { return atomic_load(&most); }

/* A thing whose call ends when it is let go. */
static atomic_int held, let, closed;
API void* open_thing(void) { return malloc(1); }
API void close_thing(void* thing) { atomic_fetch_add(&closed, 1); free(thing); }
API int32_t hold(const void* thing) {
    atomic_store(&let, 0);
    atomic_fetch_add(&held, 1);
    while (!atomic_load(&let)) { YIELD(); }
    atomic_fetch_sub(&held, 1);
    return thing != NULL;
}
/* The same, and a thing comes of it. */
API void* open_slowly(void) {
    hold(NULL);
    return open_thing();
}
API int32_t holding(void) { return atomic_load(&held); }
API void let_go(void) { atomic_store(&let, 1); }
API int32_t closed_things(void) { return atomic_load(&closed); }
