#!/usr/bin/env bash
# pasted.sh PROGRAM COMPILER: the counterexamples that `tenet check` prints
# compile behind the file that was judged, what they say they need, and the
# standard library. The first lines of pasted.hpp are as in convicts.sh.
set -uo pipefail

program=$1 compiler=$2
file=$(cd "$(dirname "$0")" && pwd)/pasted.hpp
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

options=()
while IFS= read -r line; do
    options+=(--law "${line%%:*}")
    line=${line#*: }
    options+=(--subject "${line% (*}")
done < <(sed -n '/^#pragma/q; s|^// ||p' "$file")
"$program" check "$file" "${options[@]}" --compiler "$compiler" \
    </dev/null >"$work/out" 2>"$work/err"

# A function of its own for each of them.
programs() {
    awk '/ after [0-9,]* cases?, shrunk to / {
             print "void pasted_" ++number "() {"; inside = 1; next }
         /\/\/ replay: seed=/ && inside { print "}"; inside = 0 }
         inside { print }' "$work/out"
}
{
    for header in algorithm cassert chrono cstdlib forward_list functional \
        limits map numeric optional set string thread tuple vector; do
        echo "#include <$header>"
    done
    echo "#include \"$file\""
    sed -n 's|^ *// needs \(#include <tenet/.*>\)$|\1|p' "$work/out" | sort -u
    programs
} >"$work/pasted.cpp"

failures=0
refuted=$(grep -c 'shrunk to' "$work/out")
subjects=$((${#options[@]} / 4))
if ((refuted < subjects)); then
    echo "FAILED: $refuted of $subjects are refuted: $(cat "$work/out")"
    failures=1
fi
include=$(cd "$(dirname "$program")/.." && pwd)/include
if ! "$compiler" -std=c++20 -w -fsyntax-only -I"$include" "$work/pasted.cpp"; then
    cat -n "$work/pasted.cpp"
    echo "FAILED: counterexamples do not compile"
    failures=1
fi
((failures == 0)) && echo "all compile"
exit $failures
