/* Exported variables. */
#include "fixture.h"

API int32_t answer = 42;
API uint8_t small_one = 200;
API char16_t unit = 0xD83D;
API int64_t large_one = 1LL << 40;
API double ratio = 0.5;
API bool flag8 = true;
API int32_t flag = 256;
API long c_long = -5;
API size_t length = 7;
API void* address = NULL;
API int32_t color = 1;
API const char* title = "Gr\xC3\xBC\xC3\x9F""e";
API const char* no_title = NULL;
API const int32_t version_number = 3;

/* What the library itself sees. */
API int32_t read_answer(void) { return answer; }
API void reset(void) { answer = 42; small_one = 200; unit = 0xD83D; large_one = 1LL << 40; ratio = 0.5; flag8 = true; flag = 256; c_long = -5; length = 7; address = NULL; color = 1; }
