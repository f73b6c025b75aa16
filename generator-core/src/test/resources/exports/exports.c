#ifdef _WIN32
#define API __declspec(dllexport)
#else
#define API __attribute__((visibility("default")))
#endif
API int counter = 3;
API int add(int a, int b) { return a + b; }
API void reset(void) { counter = 0; }
int hidden(void) { return 1; }
