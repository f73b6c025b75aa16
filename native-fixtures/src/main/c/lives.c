/* The data that callbacks get, and how long native code keeps callbacks. */
#include "fixture.h"

typedef int32_t (*Visit)(int32_t value, void* data);
typedef int32_t (*VisitFirst)(void* data, const char* text, int32_t value, void* more);

/* Data: ekkogen passes NULL. */
API int32_t visit_with(Visit visit, void* data, int32_t value) { return visit(value, data) + (data ? 1000 : 0); }

API int32_t visit_first(void* data, VisitFirst visit, int32_t value) {
    int32_t more;
    return visit(data, "text", value, &more) + (data ? 1000 : 0);
}

static int32_t twice(int32_t value, void* data) { return data ? -1 : 2 * value; }
API Visit doubler(void) { return twice; }

static int32_t sum(void* data, const char* text, int32_t value, void* more) {
    return (data || more ? 1000 : 0) + value + text[0];
}
API VisitFirst summing(void) { return sum; }
