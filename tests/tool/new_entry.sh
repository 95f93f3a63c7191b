#!/usr/bin/env bash
# new_entry.sh PROGRAM ROOT OBJECT... -- COMPILER FLAG...: what `tenet new`
# writes is whole: it compiles, alone and strictly, its example is true, and an
# entry keeps the laws of its test. OBJECTs are what a test is linked with,
# FLAGs those that the precompiled header of all tests was made with, and what
# includes it: the tests are compiled as one.
set -euo pipefail

program=$1 root=$2
shift 2
objects=()
while [[ $1 != -- ]]; do objects+=("$1") && shift; done
shift
compile=("$@" -std=c++20)
alone=()
for word in "${compile[@]}"; do
    if [[ $word == -include* ]]; then break; fi
    alone+=("$word")
done
alone+=(-std=c++20)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir -p tree/tests tree/tools include only
for folder in structures algorithms cache loadbalance idgen laws; do
    # Links to files: a header stays the one that was precompiled.
    (cd "$root" && find "$folder" -type d) | sed 's|^|tree/|' | xargs mkdir -p
    (cd "$root" && find "$folder" -type f) | while read -r file; do
        ln -s "$root/$file" "tree/$file"
    done
done
cp -R "$root/tools/templates" tree/tools/
ln -s "$work/tree" include/tenet
export TENET_ROOT=$work/tree

made=(structures/made_structure algorithms/sorting/made_sorter
    algorithms/searching/made_search algorithms/greedy/made_algorithm
    cache/made_cache loadbalance/made_balancer idgen/made_generator
    laws/structures/made_law)
for place in "${made[@]}"; do
    echo "== $place"
    "$program" new "$place" >/dev/null
    echo "#include <tenet/$place.hpp>" |
        "${alone[@]}" -Iinclude -fsyntax-only -x c++ -
    echo "#include \"$work/tree/tests/$place.cpp\"" >>tests.cpp
    [[ ! -e tree/$place.cpp ]] ||
        echo "#include \"$work/tree/$place.cpp\"" >>tests.cpp
done

echo "== their tests"
"${compile[@]}" -Iinclude tests.cpp "${objects[@]}" -lpthread -o tests
./tests
tests=$(./tests --list-test-names-only | grep -c made_ || true)
((tests >= ${#made[@]})) || { echo "FAILED: $tests tests" && exit 1; }

echo "== their cards"
found=$("$program" cards --check || true)
if grep made_ <<<"$found"; then echo "FAILED: a rule is broken" && exit 1; fi
# Those of all other cards are compiled by a test of their own.
find tree/structures tree/algorithms tree/cache tree/loadbalance tree/idgen \
    -type f -name 'made_*.hpp' -exec cp --parents {} only \;
TENET_ROOT=$work/only/tree "$program" cards --examples -o examples.cpp
(($(grep -c made_ examples.cpp) >= 7)) || { echo "FAILED: few examples" && exit 1; }
"${alone[@]}" -Iinclude examples.cpp -o examples
./examples
