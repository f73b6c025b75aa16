/* More arguments than registers of any class. Each result tells the positions apart. */
#include "fixture.h"

static double weighted(const double* values, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
        sum += (i + 1) * values[i];
    }
    return sum;
}
#define WEIGHTED(...) \
    weighted((double[]) { __VA_ARGS__ }, (int) (sizeof((double[]) { __VA_ARGS__ }) / sizeof(double)))

API double mixed32(int8_t p0, double p1, int16_t p2, float p3, int32_t p4, uint8_t p5, int64_t p6,
        double p7, uint16_t p8, float p9, uint32_t p10, const void* p11, bool p12, double p13,
        uint64_t p14, float p15, int8_t p16, double p17, int16_t p18, float p19, int32_t p20,
        uint8_t p21, int64_t p22, double p23, uint16_t p24, float p25, uint32_t p26,
        const void* p27, bool p28, double p29, uint64_t p30, float p31) {
    return WEIGHTED(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, (intptr_t) p11, p12, p13, p14, p15,
        p16, p17, p18, p19, p20, p21, p22, p23, p24, p25, p26, (intptr_t) p27, p28, p29, p30, p31);
}

API double ints32(int32_t p0, int32_t p1, int32_t p2, int32_t p3, int32_t p4, int32_t p5,
        int32_t p6, int32_t p7, int32_t p8, int32_t p9, int32_t p10, int32_t p11, int32_t p12,
        int32_t p13, int32_t p14, int32_t p15, int32_t p16, int32_t p17, int32_t p18, int32_t p19,
        int32_t p20, int32_t p21, int32_t p22, int32_t p23, int32_t p24, int32_t p25, int32_t p26,
        int32_t p27, int32_t p28, int32_t p29, int32_t p30, int32_t p31) {
    return WEIGHTED(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16, p17,
        p18, p19, p20, p21, p22, p23, p24, p25, p26, p27, p28, p29, p30, p31);
}

API double doubles32(double p0, double p1, double p2, double p3, double p4, double p5, double p6,
        double p7, double p8, double p9, double p10, double p11, double p12, double p13, double p14,
        double p15, double p16, double p17, double p18, double p19, double p20, double p21,
        double p22, double p23, double p24, double p25, double p26, double p27, double p28,
        double p29, double p30, double p31) {
    return WEIGHTED(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16, p17,
        p18, p19, p20, p21, p22, p23, p24, p25, p26, p27, p28, p29, p30, p31);
}

API double narrow32(int8_t p0, uint16_t p1, int8_t p2, uint16_t p3, int8_t p4, uint16_t p5,
        int8_t p6, uint16_t p7, int8_t p8, uint16_t p9, int8_t p10, uint16_t p11, int8_t p12,
        uint16_t p13, int8_t p14, uint16_t p15, int8_t p16, uint16_t p17, int8_t p18, uint16_t p19,
        int8_t p20, uint16_t p21, int8_t p22, uint16_t p23, int8_t p24, uint16_t p25, int8_t p26,
        uint16_t p27, int8_t p28, uint16_t p29, int8_t p30, uint16_t p31) {
    return WEIGHTED(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16, p17,
        p18, p19, p20, p21, p22, p23, p24, p25, p26, p27, p28, p29, p30, p31);
}

/* The last of 125 parameters, as many as a mapping may have. */
API double mixed125(int64_t p0, double p1, int64_t p2, double p3, int64_t p4, double p5, int64_t p6,
        double p7, int64_t p8, double p9, int64_t p10, double p11, int64_t p12, double p13,
        int64_t p14, double p15, int64_t p16, double p17, int64_t p18, double p19, int64_t p20,
        double p21, int64_t p22, double p23, int64_t p24, double p25, int64_t p26, double p27,
        int64_t p28, double p29, int64_t p30, double p31, int64_t p32, double p33, int64_t p34,
        double p35, int64_t p36, double p37, int64_t p38, double p39, int64_t p40, double p41,
        int64_t p42, double p43, int64_t p44, double p45, int64_t p46, double p47, int64_t p48,
        double p49, int64_t p50, double p51, int64_t p52, double p53, int64_t p54, double p55,
        int64_t p56, double p57, int64_t p58, double p59, int64_t p60, double p61, int64_t p62,
        double p63, int64_t p64, double p65, int64_t p66, double p67, int64_t p68, double p69,
        int64_t p70, double p71, int64_t p72, double p73, int64_t p74, double p75, int64_t p76,
        double p77, int64_t p78, double p79, int64_t p80, double p81, int64_t p82, double p83,
        int64_t p84, double p85, int64_t p86, double p87, int64_t p88, double p89, int64_t p90,
        double p91, int64_t p92, double p93, int64_t p94, double p95, int64_t p96, double p97,
        int64_t p98, double p99, int64_t p100, double p101, int64_t p102, double p103, int64_t p104,
        double p105, int64_t p106, double p107, int64_t p108, double p109, int64_t p110,
        double p111, int64_t p112, double p113, int64_t p114, double p115, int64_t p116,
        double p117, int64_t p118, double p119, int64_t p120, double p121, int64_t p122,
        double p123, int64_t p124) {
    return WEIGHTED(p0, p1, p2, p3, p4, p5, p6, p7, p8, p9, p10, p11, p12, p13, p14, p15, p16, p17,
        p18, p19, p20, p21, p22, p23, p24, p25, p26, p27, p28, p29, p30, p31, p32, p33, p34, p35,
        p36, p37, p38, p39, p40, p41, p42, p43, p44, p45, p46, p47, p48, p49, p50, p51, p52, p53,
        p54, p55, p56, p57, p58, p59, p60, p61, p62, p63, p64, p65, p66, p67, p68, p69, p70, p71,
        p72, p73, p74, p75, p76, p77, p78, p79, p80, p81, p82, p83, p84, p85, p86, p87, p88, p89,
        p90, p91, p92, p93, p94, p95, p96, p97, p98, p99, p100, p101, p102, p103, p104, p105, p106,
        p107, p108, p109, p110, p111, p112, p113, p114, p115, p116, p117, p118, p119, p120, p121,
        p122, p123, p124);
}

/* Conventions other than C's exist on 32-bit x86 alone. */
#if defined(__i386__) || defined(_M_IX86)
    #define STDCALL __attribute__((stdcall))
    #define FASTCALL __attribute__((fastcall))
#else
    #define STDCALL
    #define FASTCALL
#endif
API int32_t add(int32_t a, int32_t b) { return a + b; }
API int32_t STDCALL stdcall_add(int32_t a, int32_t b) { return a + b; }
API int32_t FASTCALL fastcall_add(int32_t a, int32_t b) { return a + b; }
API double STDCALL stdcall_mixed(int8_t a, double b, int64_t c) { return a + 2 * b + 3 * (double) c; }
