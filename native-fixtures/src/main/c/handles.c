/* Opaque things with a close function. Each knows how often it was closed, so none is ever freed. */
#include "fixture.h"
#include "handles.h"

#include <stdlib.h>

static int32_t opened;
static int32_t closed;
API int32_t opened_things(void) { return opened; }
API int32_t closed_things(void) { return closed; }
API void reset(void) { opened = 0; closed = 0; }

API Thing* open_thing(int32_t number) {
    if (number < 0) { return NULL; }
    Thing* thing = calloc(1, sizeof *thing);
    thing->number = number;
    opened++;
    return thing;
}
API int32_t close_thing(Thing* thing) { closed++; return ++thing->closes; }
API int32_t number_of(const Thing* thing) { return thing ? thing->number : -1; }
API int32_t is_same(const Thing* a, const Thing* b) { return a == b; }

API int32_t make_thing(int32_t number, Thing** thing) { *thing = open_thing(number); return *thing != NULL; }
API Thing* make_things(int32_t number, int32_t last, Thing** one, Thing** other) {
    *one = open_thing(number);
    *other = open_thing(last);
    return open_thing(number);
}
API Thing* the_first(void) { static Thing first = {1000, 0}; return &first; }
API void get_first(Thing** thing) { *thing = the_first(); }
API void swap_thing(Thing** thing) { int32_t number = *thing ? (*thing)->number : 0; *thing = open_thing(number + 1); }
API int32_t sum_of(Thing* const* things, int32_t count) {
    int32_t sum = 0;
    for (int32_t i = 0; i < count; i++) { sum += things[i] ? things[i]->number : 0; }
    return sum;
}

API int32_t job_sum(const Job* job) { return number_of(job->thing) + sum_of(job->others, 2); }
API void job_first(Job* job) { job->thing = the_first(); job->others[1] = NULL; }
API Job job_rotated(Job job) { return (Job) {-job.priority, job.others[0], {job.others[1], job.thing}}; }
