#!/usr/bin/env bash
# convicts.sh PROGRAM COMPILER: `tenet check` on wrong implementations, in the
# shapes that users have. The first lines of a file say which laws refute what:
#
#   // LAW [LAW...]: SUBJECT (shape) [SUBJECT (shape)...]
#   // + LAW [LAW...]: further shapes
#
# The first shape of each is judged with one seed, all of a file in one program;
# with TENET_SEEDS=30, every shape is, with that many.
set -uo pipefail

program=$1 compiler=$2
folder=$(cd "$(dirname "$0")" && pwd)/convicts
seeds=1
((${TENET_SEEDS:-0} < 30)) || seeds=$TENET_SEEDS
failures=0

# The subjects of a line, one a line; only the first for one seed.
subjects_of() {
    sed 's/^[^:]*: *//; s/ ([^)]*) */\n/g' <<<"$1" | grep . |
        if ((seeds > 1)); then cat; else head -n 1; fi
}

# Sets options to those that name all that a file holds.
read_options() {
    local line law subject
    options=()
    while IFS= read -r line; do
        if [[ $line == '+ '* ]]; then
            ((seeds > 1)) || continue
            line=${line#+ }
        fi
        while IFS= read -r subject; do
            for law in ${line%%:*}; do
                options+=(--law "$law" --subject "$subject")
            done
        done < <(subjects_of "$line")
    done < <(sed -n '/^#pragma/q; s|^// ||p' "$1")
}

# Whether all that a file names is refuted; options say what.
all_fall() {
    "$program" check "$1" "${options[@]}" --seeds "$seeds" \
        --compiler "$compiler" </dev/null >"$out" 2>&1
    status=$?
    ((status == 1)) && ! grep -qv "with $seeds of $seeds seeds" "$out"
}

# convict FILE: all that it names must be refuted; once more if not, for threads
# that meet by chance seldom do so on a busy machine.
convict() {
    local status
    read_options "$1"
    if ! all_fall "$1" && ! all_fall "$1"; then
        echo "FAILED: check $1 ${options[*]}: status $status: $(cat "$out")"
        failures=$((failures + 1))
    fi
}

out=$(mktemp)
trap 'rm -f "$out"' EXIT
for file in "$folder"/*.hpp; do
    convict "$file"
done
if ((failures > 0)); then
    echo "$failures checks failed"
    exit 1
fi
echo "all checks passed"
