/* A library that calls a function which no library has; it can be opened where functions are looked up when called. */
#include <stdint.h>

#ifdef _WIN32
    #define API __declspec(dllexport)
#else
    #define API __attribute__((visibility("default")))
#endif

#ifdef __ELF__
int32_t ekkogen_missing_function(void);
#else
/* Linkers of other systems refuse what is missing. */
static int32_t ekkogen_missing_function(void) { return 0; }
#endif

API int32_t lazy_answer(void) { return 42; }

API int32_t lazy_missing(void) { return ekkogen_missing_function(); }
