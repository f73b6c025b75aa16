/* Structures with parts and with pointers. */
#include "fixture.h"
#include "roads.h"

#include <wchar.h>

API int32_t roads_length(const Road* first) {
    int32_t length = 0;
    const Road* road = first;
    do {
        if (!road) return length;
        length += road->length + road->at.x + road->at.y;
        road = road->next;
    } while (road != first);
    return length;
}
API void roads_grow(Road* first) {
    Road* road = first;
    do {
        road->length++;
        road->at.x++;
        road = road->next;
    } while (road && road != first);
}
API int32_t road_current(const Road* road) { return road->current->x; }
API int32_t road_digits(const Road* road) {
    const Span* spans = road->spans;
    return spans[0].a.x * 1000 + spans[0].b.x * 100 + spans[1].a.x * 10 + spans[1].b.x;
}
API int32_t road_name(const Road* road) { return road->name ? road->name[0] : 0; }

/* Blocks. */
API void roads_longer(Road* roads, int32_t count) { for (int32_t i = 0; i < count; i++) roads[i].length *= 2; }
API void roads_turn(Road* roads, int32_t count) {
    for (int32_t i = 0; i < count / 2; i++) {
        Road road = roads[i];
        roads[i] = roads[count - 1 - i];
        roads[count - 1 - i] = road;
    }
}

API void sign_number(Sign* sign, int64_t number) { sign->number = number; }
API int32_t sign_wide(const Sign* sign) { return (int32_t) wcslen(sign->wide); }
API void post_number(Post* post, int64_t number) { post->sign.number = number; post->kind++; }

/* In memory that nobody may write to. */
static const Mark origin = { 3, 4 };
API const Mark* mark_origin(void) { return &origin; }
