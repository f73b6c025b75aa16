/* Functions that tell what failed: for a handle, for a code, or for the last failure. */
#include "fixture.h"
#include "errorcode.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct { char text[64]; } Shop;

static int32_t alive;
API int32_t alive_shops(void) { return alive; }

/* Stores a shop also for a failure, whose text is in it; except for code 99, where there is no memory. */
API int32_t shop_open(int32_t code, Shop** shop) {
    if (code == 99) { *shop = NULL; return code; }
    *shop = calloc(1, sizeof(Shop));
    alive++;
    if (code != 0) { snprintf((*shop)->text, sizeof((*shop)->text), "no key fits, not even the %dth", code); }
    return code;
}

API void shop_close(Shop* shop) { memset(shop, 'X', sizeof(Shop) - 1); alive--; free(shop); }
API int32_t shop_sell(Shop* shop, int32_t code) {
    snprintf(shop->text, sizeof(shop->text), "sold out: %d\n", code);
    return code;
}
API const char* shop_text(const Shop* shop) { return shop->text; }

/* Like zstd's: sizes, the largest of which are errors. */
API size_t pack(ptrdiff_t size) { return (size_t) size; }
API unsigned pack_failed(size_t size) { return size > (size_t) -120 ? 4 : 0; }
API const char* pack_text(size_t size) { return size == (size_t) -1 ? "no room" : "something else"; }
API uint64_t weigh(uint64_t weight) { return weight; }

/* Like SDL's: the text of the last failure. */
static const char* last;
API int32_t try_it(int32_t result, int32_t code) {
    last = result == -2 ? NULL : result == -3 ? " " : "it is M\xc3\xb6nday";
    SET_ERROR(code);
    return result;
}
API void* find_it(int32_t code) { last = "gone"; SET_ERROR(code); return NULL; }
API const char* last_text(void) { SET_ERROR(5); return last; }

/* Like strerror. */
API const char* describe(int32_t code) {
    static char text[32];
    snprintf(text, sizeof(text), "problem %d", code);
    return text;
}
