#!/usr/bin/env bash
# claims.sh PROGRAM COMPILER: what the card of a law says that it claims is what
# the report on a right implementation claims, in the same words. The first
# lines of the files in right/ are as in convicts.sh.
set -uo pipefail

program=$1 compiler=$2
folder=$(cd "$(dirname "$0")" && pwd)/right
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# Sets options to those that name all that a file holds, and laws to its laws.
read_options() {
    local line law subject
    options=() laws=()
    while IFS= read -r line; do
        subject=$(sed 's/^[^:]*: *//; s/ (.*//' <<<"$line")
        for law in ${line%%: *}; do
            options+=(--law "$law" --subject "$subject")
            laws+=("$law")
        done
    done < <(sed -n '/^#pragma/q; s|^// ||p' "$1")
}

# The claims of the report on a subject before a law, of several.
reported() {
    sed -n '/^    "law": /,/^  }/p' "$work/out" | awk -v wanted="$1" '
        /^    "law": / { ++number }
        number == wanted + 1 && /^ *"claim": / {
            sub(/^ *"claim": "/, ""); sub(/",$/, ""); print
        }' | sort -u
}

# Those of a law's card; "PART: " begins what only a part of a suite claims.
promised() {
    "$program" laws "$1" --json 2>/dev/null |
        sed -n '/^  "claims": \[/,/^  \]/s/^    "\(.*\)",\{0,1\}$/\1/p' |
        sed "s/^$1: //; /^[a-z_]*: /d" | sort -u
}

# compare LAW: all that is promised is claimed of some subject, and of none any
# more; threads may have been judged as well.
compare() {
    local missing extra
    sort -u -o "$work/of_$1" "$work/of_$1"
    missing=$(comm -23 <(promised "$1") "$work/of_$1")
    extra=$(comm -13 <(promised "$1") "$work/of_$1" |
        comm -23 - <(promised "$1_concurrent"))
    [[ -z $missing && -z $extra ]] && return
    failures=$((failures + 1))
    echo "FAILED: of $1, the card promises, but the report does not claim:"
    echo "$missing"
    echo "or the report claims, but the card does not promise:"
    echo "$extra"
}

# All files with thirty seeds; else the one that is soon judged.
files=("$folder"/*.hpp)
((${TENET_SEEDS:-0} >= 30)) || files=("$folder"/algorithms.hpp)
for file in "${files[@]}"; do
    read_options "$file"
    if ! "$program" check "$file" "${options[@]}" --cases 1 --json \
        --compiler "$compiler" </dev/null >"$work/out" 2>"$work/err"; then
        echo "FAILED: check $file: $(cat "$work/err" "$work/out")"
        failures=$((failures + 1))
        continue
    fi
    for i in "${!laws[@]}"; do
        reported "$i" >>"$work/of_${laws[i]}"
    done
    for law in $(printf '%s\n' "${laws[@]}" | sort -u); do
        compare "$law"
    done
done
if ((failures > 0)); then
    echo "$failures checks failed"
    exit 1
fi
echo "all checks passed"
