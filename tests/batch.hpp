// batch: what stands before each test file where several are compiled as one.
// Names of test cases need be unique in their file, as they are when it is
// compiled alone; Catch2 wants them unique in a program.
#pragma once

#include <tenet/laws/catch.hpp>

#undef TEST_CASE
#define TEST_CASE(name, ...)                                           \
    INTERNAL_CATCH_TESTCASE(name " (" __FILE_NAME__ ")" __VA_OPT__(, ) \
                                __VA_ARGS__)
