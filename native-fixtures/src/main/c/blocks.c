/* Arrays of structures, each one block. */
#include "fixture.h"
#include "blocks.h"

#include <stdlib.h>
#include <string.h>

API double spots_sum(const Spot* spots, int32_t count) {
    double sum = 0;
    for (int32_t i = 0; i < count; i++) sum += spots[i].x + spots[i].y;
    return sum;
}
API void spots_move(Spot* spots, int32_t count, double by) { for (int32_t i = 0; i < count; i++) { spots[i].x += by; spots[i].y -= by; } }
API void spots_line(Spot* spots, int32_t count) { for (int32_t i = 0; i < count; i++) { spots[i].x += i; spots[i].y += 2 * i; } }
API int32_t spots_some(Spot* spots, int32_t* count) {
    int32_t room = *count;
    *count = room < 2 ? room : 2;
    for (int32_t i = 0; i < room; i++) spots[i] = (Spot) { i + 1, -1 };
    return room;
}
API Spot* spots_new(int32_t count) {
    Spot* spots = malloc(count * sizeof(Spot));
    for (int32_t i = 0; i < count; i++) spots[i] = (Spot) { i, i * i };
    return spots;
}
static int32_t freed;
API void spots_free(void* spots) { freed++; free(spots); }
API int32_t spots_freed(void) { return freed; }
API int32_t spots_stride(const Spot* spots, int32_t count) { (void) count; return (int32_t) ((const char*) (spots + 1) - (const char*) spots); }

static Spot* kept;
API void spots_keep(Spot* spots, int32_t count) { (void) count; kept = spots; }
API double spots_kept(int32_t index) { return kept[index].x; }

static int by_weight(const void* a, const void* b) {
    long x = ((const Item*) a)->weight, y = ((const Item*) b)->weight;
    return x < y ? -1 : x > y;
}
/* A comparator for qsort. */
API void* weight_comparator(void) { return (void*) by_weight; }
API long items_weight(const Item* items, int32_t count) {
    long sum = 0;
    for (int32_t i = 0; i < count; i++) sum += items[i].weight;
    return sum;
}
API void items_name(Item* items, int32_t count) {
    for (int32_t i = 0; i < count; i++) { memcpy(items[i].name, "items", 5); items[i].name[4] = (char) ('0' + i); items[i].tag++; }
}
