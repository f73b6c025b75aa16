/* Links with: base */
#include <stdint.h>

#ifdef _WIN32
    #define API __declspec(dllexport)
#else
    #define API __attribute__((visibility("default")))
#endif

int32_t base_next(void);

/* Ten times what the other library counts. */
API int32_t dependent_next(void) { return base_next() * 10; }
