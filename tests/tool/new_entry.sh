#!/usr/bin/env bash
# new_entry.sh PROGRAM ROOT OBJECT... -- COMPILER FLAG...: what `tenet new`
# writes is a whole entry: it compiles, alone and strictly, its example is true
# and it keeps the laws of its test. OBJECTs are what a test is linked with.
set -euo pipefail

program=$1 root=$2
shift 2
objects=()
while [[ $1 != -- ]]; do objects+=("$1") && shift; done
shift
compile=("$@" -std=c++20)
strict=(-Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
mkdir -p tree/tests tree/tools include
for folder in structures algorithms cache loadbalance idgen laws; do
    cp -R "$root/$folder" tree/
done
cp -R "$root/tools/templates" tree/tools/
ln -s "$work/tree" include/tenet
export TENET_ROOT=$work/tree

made=(structures/made_structure algorithms/sorting/made_sorter
    algorithms/searching/made_search algorithms/greedy/made_algorithm
    cache/made_cache loadbalance/made_balancer idgen/made_generator)
for place in "${made[@]}"; do
    echo "== $place"
    "$program" new "$place" >/dev/null
    name=${place##*/}
    printf '#include <tenet/%s.hpp>\n' "$place" >"$name.alone.cpp"
    "${compile[@]}" "${strict[@]}" -Iinclude -fsyntax-only "$name.alone.cpp"
    "${compile[@]}" "${strict[@]}" -Iinclude -c "tree/tests/$place.cpp" \
        -o "$name.o"
done

echo "== their tests"
"${compile[@]}" ./*.o "${objects[@]}" -pthread -o tests
./tests
tests=$(./tests --list-test-names-only | grep -c made_ || true)
((tests >= ${#made[@]})) || { echo "FAILED: $tests tests" && exit 1; }

echo "== their cards"
found=$("$program" cards --check || true)
if grep made_ <<<"$found"; then echo "FAILED: a rule is broken" && exit 1; fi
"$program" cards --examples -o examples.cpp
"${compile[@]}" -Iinclude examples.cpp -o examples
./examples
