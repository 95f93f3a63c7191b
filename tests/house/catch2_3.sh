#!/usr/bin/env bash
# catch2_3.sh CMAKE COMPILER SOURCE INCLUDE FOLDER: where Catch2 3 is installed
# alone, the build takes it and the tests compile against it; shown with a
# stand-in that has its files, targets and macros, and none of version 2's.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

cmake=$1 compiler=$2 source=$3 include=$4 folder=$5
headers=$folder/include/catch2 package=$folder/lib/cmake/Catch2

rm -rf "$folder"
mkdir -p "$headers/generators" "$headers/matchers" "$package"
cat >"$headers/catch.hpp" <<'END'
#error "this header is version 2's"
END
cat >"$headers/catch_test_macros.hpp" <<'END'
#pragma once
#define STAND_IN_PASTE(a, b) a##b
#define STAND_IN_NAME(line) STAND_IN_PASTE(test_case_, line)
#define TEST_CASE(...) [[maybe_unused]] static void STAND_IN_NAME(__LINE__)()
#define SECTION(...) if (true)
#define CHECK(...) (static_cast<void>(bool(__VA_ARGS__)))
#define CHECK_FALSE(...) (static_cast<void>(!(__VA_ARGS__)))
#define REQUIRE(...) (static_cast<void>(bool(__VA_ARGS__)))
#define CHECK_NOTHROW(...) (static_cast<void>(__VA_ARGS__))
#define CHECK_THROWS_AS(what, ...) \
    try { static_cast<void>(what); } catch (const __VA_ARGS__&) {}
#define CHECK_THROWS_WITH(what, ...) \
    try { static_cast<void>(what); } catch (...) { \
        static_cast<void>(__VA_ARGS__); }
#define INFO(...) (Catch::stand_in() << __VA_ARGS__)
#define CAPTURE(...) (static_cast<void>(0))
#define SUCCEED(...) (Catch::stand_in() << __VA_ARGS__)
#define FAIL(...) (Catch::stand_in() << __VA_ARGS__)
#define FAIL_CHECK(...) (Catch::stand_in() << __VA_ARGS__)
#define CHECK_THAT(what, ...) (static_cast<void>(what), void(__VA_ARGS__))
namespace Catch {
struct stand_in {
    template <class T>
    const stand_in& operator<<(const T&) const { return *this; }
};
}  // namespace Catch
END
echo '#pragma once' >"$headers/generators/catch_generators.hpp"
echo '#pragma once' >"$headers/matchers/catch_matchers.hpp"
cat >"$headers/matchers/catch_matchers_string.hpp" <<'END'
#pragma once
#include <string>
namespace Catch::Matchers {
inline std::string ContainsSubstring(std::string text) { return text; }
}  // namespace Catch::Matchers
END
cat >"$package/Catch2Config.cmake" <<END
add_library(Catch2::Catch2 INTERFACE IMPORTED)
set_target_properties(Catch2::Catch2 PROPERTIES
  INTERFACE_INCLUDE_DIRECTORIES $folder/include)
add_library(Catch2::Catch2WithMain INTERFACE IMPORTED)
target_link_libraries(Catch2::Catch2WithMain INTERFACE Catch2::Catch2)
END
cat >"$package/Catch2ConfigVersion.cmake" <<'END'
set(PACKAGE_VERSION 3.5.0)
if(NOT PACKAGE_FIND_VERSION_MAJOR OR PACKAGE_FIND_VERSION_MAJOR EQUAL 3)
  set(PACKAGE_VERSION_COMPATIBLE TRUE)
endif()
END

"$cmake" -G Ninja -S "$source" -B "$folder/build" \
    -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_PREFIX_PATH="$folder" \
    -DTENET_BUILD_TOOLS=OFF -DTENET_BUILD_BENCH=OFF -DTENET_CHECK_HOUSE=OFF \
    >"$folder/log" 2>&1 || { cat "$folder/log" && exit 1; }
grep -qx "Catch2_DIR:PATH=$package" "$folder/build/CMakeCache.txt"
grep -q 'build tests_in_structures' "$folder/build/build.ninja"
if grep -q catch_main "$folder/build/build.ninja"; then exit 1; fi
echo "the build takes version 3"

set_strict "$compiler"
for test in structures/binary_heap laws/structures/priority_queue tool/text; do
    "$compiler" "${strict[@]}" -isystem "$folder/include" -I"$include" \
        -I"$source/tools" -fsyntax-only "$source/tests/$test.cpp"
    echo "tests/$test.cpp compiles against version 3"
done
if (cd "$source" && grep -rn 'catch2/' laws tests --include='*.[ch]pp') |
    grep -v '^laws/catch.hpp:'; then
    echo "the lines above ask for a version of Catch2; laws/catch.hpp has both"
    exit 1
fi
