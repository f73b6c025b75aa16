/*
 * How a structure is passed by value: alone and returned, among other arguments, and behind so many that registers run
 * out in the middle of it; and in the same ways to a function pointer. What arrives is stored in seen; the result says
 * whether the other arguments arrived.
 */
#define TRAVELS(T) \
    API T alone##T(T x) { return x; } \
    API int32_t among##T(T* seen, int32_t a, T x, double b, T y, int64_t c) { \
        seen[0] = x; seen[1] = y; return a == 1 && b == 2 && c == 3; \
    } \
    API int32_t late5##T(T* seen, int64_t a, int64_t b, int64_t c, int64_t d, T x, int64_t e, T y) { \
        seen[0] = x; seen[1] = y; return a == 1 && b == 2 && c == 3 && d == 4 && e == 5; \
    } \
    API int32_t late7##T( \
        T* seen, int64_t a, int64_t b, int64_t c, int64_t d, int64_t e, int64_t f, T x, int64_t g, T y) { \
        seen[0] = x; seen[1] = y; return a == 1 && b == 2 && c == 3 && d == 4 && e == 5 && f == 6 && g == 7; \
    } \
    API int32_t lateDoubles##T( \
        T* seen, double a, double b, double c, double d, double e, double f, double g, T x, double h, T y) { \
        seen[0] = x; seen[1] = y; \
        return a == 1 && b == 2 && c == 3 && d == 4 && e == 5 && f == 6 && g == 7 && h == 8; \
    } \
    API T calledAlone##T(T (*f)(T), T x) { return f(x); } \
    API int32_t calledAmong##T(int32_t (*f)(T*, int32_t, T, double, T, int64_t), T* seen, T x, T y) { \
        return f(seen, 1, x, 2, y, 3); \
    } \
    API int32_t calledLate5##T( \
        int32_t (*f)(T*, int64_t, int64_t, int64_t, int64_t, T, int64_t, T), T* seen, T x, T y) { \
        return f(seen, 1, 2, 3, 4, x, 5, y); \
    } \
    API int32_t calledLate7##T( \
        int32_t (*f)(T*, int64_t, int64_t, int64_t, int64_t, int64_t, int64_t, T, int64_t, T), T* seen, T x, T y) { \
        return f(seen, 1, 2, 3, 4, 5, 6, x, 7, y); \
    } \
    API int32_t calledLateDoubles##T( \
        int32_t (*f)(T*, double, double, double, double, double, double, double, T, double, T), T* seen, T x, T y) { \
        return f(seen, 1, 2, 3, 4, 5, 6, 7, x, 8, y); \
    }
