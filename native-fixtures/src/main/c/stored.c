/* Functions that store an error, as GLib's do. */
#include "fixture.h"
#include "stored.h"

#include <stdlib.h>
#include <string.h>

static int32_t alive;
API int32_t alive_failures(void) { return alive; }

static void fail(int32_t code, const char* message, Failure** failure) {
    if (code == 0) { return; }
    *failure = malloc(sizeof(Failure));
    (*failure)->domain = 7;
    (*failure)->code = code;
    (*failure)->message = message;
    alive++;
}

API void free_failure(Failure* failure) { memset(failure, 0, sizeof(Failure)); alive--; free(failure); }

API int32_t load(int32_t code, Failure** failure, int32_t number) {
    fail(code, "cannot load\n", failure);
    return number;
}
API void store(int32_t code, Failure** failure) { fail(code, "cannot store", failure); }
API void fill(int32_t code, int32_t* first, int32_t* second, Failure** failure) {
    *first = 1;
    *second = 2;
    fail(code, NULL, failure);
}

/* A thing that is there although the call failed. */
API void* open_item(int32_t code, Failure** failure) {
    fail(code, "cannot open", failure);
    alive++;
    return malloc(1);
}
API void close_item(void* item) { alive--; free(item); }

/* An error that remains the library's. */
static Remark remark = { "as I said" };
API Remark* remark_of(Remark* written) {
    if (written) { written->message = "written"; }
    return &remark;
}
API const int32_t limit = 12;
API int32_t say(int32_t fails, Remark** stored) {
    if (fails) { *stored = &remark; }
    return 5;
}
