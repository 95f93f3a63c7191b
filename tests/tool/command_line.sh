#!/usr/bin/env bash
# command_line.sh PROGRAM ROOT COMPILER: the built program as its users run it.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

program=$1 root=$2 compiler=$3

echo "== misuse of the command line"
refuses "nearest: list" lst
refuses "nearest: --json" list --jsn
refuses "--json takes no value" list --json=3
refuses "nearest: sorting" list srting
refuses "allowed: structures" list ''
refuses "nearest: lru_cache" show lru
refuses "is required" show
refuses "unexpected 'b'" show a b
refuses "say which" simulate
refuses "nearest: cache" simulate cach
refuses "excludes" simulate cache --csv --json --workload golden:1:1
refuses "tenet show binary_heap" list binary_heap
refuses "laws lists all" laws no_such_law_at_all
refuses "nearest: priority_queue" laws prority
refuses "its laws: sorter, counting_sorter" laws radix_sort
prints "id_generator" laws uuid
refuses "the laws of remembered_keys: property" laws remembered
refuses "nearest: priority_queue" check file.cpp --law prority --subject heap
refuses "--law is required" check file.cpp --subject heap
refuses "a\\nb" show $'a\nb'

for verb in list show copy laws check 'simulate cache' 'simulate balance' \
    'id next' 'id decode' test bench new doctor readme cards; do
    # shellcheck disable=SC2086 # a verb may be two words
    prints "Usage: tenet $verb" $verb --help
done
prints "Usage: tenet list" help list
prints "tenet " --version

echo "== reading the catalogue"
prints "entries" # of the overview
prints "binary_heap" list
prints "lru_cache" list cache
prints "- it is a bag that gives its greatest back" show binary_heap
prints "cache/lru_cache.hpp" show lru_cache
run list cache
! grep -q binary_heap out || fail "list cache shows other areas"
prints "merge_sort" list sorting
prints_json '"file": "structures/binary_heap.hpp"' list --json
prints "Complexity" show binary_heap
prints_json '"laws": [' show binary_heap --json
prints "priority_queue" laws
prints "Interface" laws priority_queue
prints "priority_queue: " laws heap
prints_json '"entries": [' laws --json
run list
COLUMNS=60 "$program" list | while read -r line; do
    ((${#line} <= 60)) || echo "$line"
done >wide
[[ ! -s wide ]] || fail "list does not fit 60 columns: $(cat wide)"
COLUMNS=80 "$program" list | grep -qx algorithms/sorting ||
    fail "no heading in a list for people"
! grep -q $'\x1b' out || fail "colour without a terminal"

echo "== outputs that cannot be written"
"$program" list 2>err | head -n 1 >out
[[ ! -s err ]] || fail "list | head says $(cat err)"
if [[ -w /dev/full ]]; then
    "$program" list >/dev/full 2>err
    (($? == 2)) || fail "a full disk goes unnoticed"
fi

echo "== copies"
prints "// lru_cache: tenet " copy lru_cache
! grep -q '<tenet/' out || fail "a copy includes the catalogue"
(($(grep -c '^#pragma once' out) == 1)) || fail "a copy has pragmas to spare"
hash=$(sed -nE '1s/.*hash ([0-9a-f]{16}), licence 0BSD$/\1/p' out)
[[ -n $hash ]] || fail "a copy has no provenance: $(head -n 1 out)"
refuses "name of the file to write is empty" copy binary_heap -o ''
refuses "is a folder" copy binary_heap -o folder
refuses "is a folder" copy binary_heap -o .
refuses "cannot be used" copy binary_heap -o none/x.hpp
refuses "no entry" copy no_such_entry -o never.hpp
echo precious >kept.hpp
refuses "exists already" copy binary_heap -o kept.hpp
[[ $(cat kept.hpp) == precious ]] || fail "a file was overwritten"
ln -s missing dangling.hpp
refuses "exists already" copy binary_heap -o dangling.hpp
[[ ! -e missing ]] || fail "a link was written through"
if ((EUID != 0)); then
    mkdir -m 555 read_only
    refuses "Permission denied" copy binary_heap -o read_only/x.hpp
fi
prints "heap.hpp: binary_heap" copy binary_heap -o heap.hpp
cmp -s heap.hpp <("$program" copy binary_heap) || fail "-o and output differ"
cat >use.cpp <<'EOF'
#include "heap.hpp"
int main() {
    tenet::binary_heap<int> heap;
    heap.push(1);
    return heap.pop() == 1 ? 0 : 1;
}
EOF
mkdir alone && cp heap.hpp use.cpp alone
(cd alone && "$compiler" -std=c++20 -Wall -Wextra -Wpedantic -Wconversion \
    -Wshadow -Werror use.cpp -o use && ./use) || fail "a copy does not compile"
for _ in 1 2 3 4 5 6 7 8; do
    ("$program" copy binary_heap -o race.hpp >/dev/null 2>&1 && echo won) &
done >races
wait
(($(wc -l <races) == 1)) || fail "$(wc -l <races) writers of one file"
[[ -z $(find . -name '.tenet-*') ]] || fail "drafts were left behind"

echo "== simulated balancers"
balance() { refuses "$1" simulate balance "${@:2}"; }
balance "--weights is required"
balance "--weights 0 is not in 1.." --weights 5,0,1
balance "'-1' is not" --weights 5,-1
balance "empty" --weights ''
balance "'many' is not" --weights 1 --picks many
balance "--picks 0 is not in 1..1000000" --weights 1 --picks 0
balance "--picks 99999999999 is not in" --weights 1 --picks 99999999999
balance "allowed: least_connections" --weights 1 --policy none
smooth=(simulate balance --policy smooth_weighted_round_robin
    --weights '5,2,1')
prints_json '"picks": [0, 1, 0, 0, 2, 0, 1, 0, 0, 1, 0, 0, 2, 0, 1, 0]' \
    "${smooth[@]}" --picks 16 --json
prints_json '"counts": [10, 4, 2]}]' "${smooth[@]}" --json
prints_json '[{"policy": "smooth_weighted_round_robin", ' "${smooth[@]}" --json
prints "62.50 %" "${smooth[@]}"
prints "smooth_weighted_round_robin,1,1" "${smooth[@]}" --csv

echo "== identifiers"
refuses "nearest: uuid" id next uiud
refuses "allowed: snowflake, ulid, uuid, segment" id next nanoid
refuses "--layout is for a snowflake" id next ulid --layout discord
refuses "--field is for a snowflake" id next uuid --field worker=1
refuses "--worker is for a snowflake" id next uuid --worker 1
refuses "--version is for a uuid" id next ulid --version 7
refuses "'5'; allowed: 4, 7" id next uuid --version 5
refuses "worker 32 is not in 0..31" id next snowflake --worker 32
refuses "allowed: datacenter, worker" id next snowflake --field shard=1
refuses "NAME=VALUE" id next snowflake --field worker
refuses "nearest: discord" id next snowflake --layout discrod
refuses "--count 0 is not in 1.." id next snowflake --count 0
refuses "--cases 0 is not in 1.." check x.cpp --law sorter --subject f --cases 0
refuses "--seed 'x' is not in 0.." check x.cpp --law sorter --subject f --seed x
refuses "--min-time '1e3' is not in 0.001..3600" bench --min-time 1e3
refuses "neither" id decode nonsense
refuses "neither" id decode ''
refuses "neither" id decode -5
refuses "neither" id decode 18446744073709551616
refuses "neither" id decode 80000000000000000000000000
refuses "sign bit" id decode 18446744073709551615
refuses "is a uuid" id decode --layout discord \
    017f22e2-79b0-7cc3-98c4-dc0c0c07398f
discord=(id decode 175928847299117063 --layout discord --json)
prints_json '"id": "175928847299117063"' "${discord[@]}"
prints_json '{"time": 41944705796, "worker": 1, "process": 0, "sequence": 7}' \
    "${discord[@]}"
prints_json '"unix_ms": 1462015105796, "time": "2016-04-30T11:18:25.796Z"' \
    "${discord[@]}"
prints "2022-06-28T16:07:40.105Z" id decode 1541815603606036480
prints "utc " id decode 1541815603606036480
prints "discord" id decode --help
prints "2022-02-22T19:22:22.000Z" id decode 017f22e2-79b0-7cc3-98c4-dc0c0c07398f
prints "2022-02-22T19:22:22.000Z" id decode C232AB00-9414-11EC-B3C8-9F6BDECED846
prints "2022-02-22T19:22:22.000Z" id decode 1ec9414c-232a-6b00-b3c8-9f6bdeced846
prints_json '"special": "max"' id decode --json ffffffff-ffff-ffff-ffff-ffffffffffff
prints "d6764c61efb99302bd5b" id decode 01arz3ndektsv4rrffq69g5fav
prints "+010889-08-02T05:31:50.655Z" id decode 7ZZZZZZZZZZZZZZZZZZZZZZZZZ
run id next snowflake --worker 7 --field datacenter=3 --count 3
(($(sort -n out | uniq | wc -l) == 3)) || fail "ids are not three"
sort -nc out || fail "ids do not rise"
prints_json '"datacenter": 3, "worker": 7' id decode --json "$(head -n 1 out)"
# Processes that start at once share no worker, and one that is killed is not
# followed by another with its ids.
draw_many() {
    local i
    for ((i = 0; i < 10; ++i)); do
        "$program" id next snowflake --count 2 "$@" >>"drawn_$BASHPID" || return
    done
}
for options in '' '--worker 3' '--layout sonyflake_v1'; do
    crew=()
    for ((i = 0; i < 4; ++i)); do
        # shellcheck disable=SC2086 # an option and its value
        draw_many $options &
        crew+=("$!")
    done
    # A victim is one that this script has started.
    for ((i = 0; i < 4; ++i)); do
        # shellcheck disable=SC2086
        "$program" id next snowflake --count 100000 $options >killed 2>&1 &
        sleep 0.01
        kill -9 "$!"
        wait "$!" 2>killed
    done
    wait "${crew[@]}" || fail "id next snowflake $options fails"
    cat drawn_* >drawn && rm drawn_*
    (($(sort -u drawn | wc -l) == 80)) ||
        fail "$(sort drawn | uniq -d | wc -l) snowflakes are drawn twice"
done
if ((EUID != 0)); then
    XDG_STATE_HOME=$work/read_only refuses "Permission denied" id next snowflake
fi
touch occupied
XDG_STATE_HOME=$work/occupied refuses "XDG_STATE_HOME" id next snowflake
HOME='' XDG_STATE_HOME='' XDG_RUNTIME_DIR='' refuses "set XDG_STATE_HOME" \
    id next snowflake
HOME=$work/home XDG_STATE_HOME='' prints "" id next snowflake --layout discord
[[ -s home/.local/state/tenet/discord/process_0/0 ]] || fail "no lock file"
echo nonsense >home/.local/state/tenet/discord/process_0/7
HOME=$work/home XDG_STATE_HOME='' refuses "process_0/7 -1 is not in 0.." \
    id next snowflake --layout discord --worker 7
prints_json '"version": 1, "variant": "RFC 9562", "timestamp_60bit": "1ec9414c232ab00"' \
    id decode --json c232ab00941411ecb3c89f6bdeced846
prints_json '"rand_a_12bit": "cc3", "rand_b_62bit": "18c4dc0c0c07398f"' \
    id decode --json 017f22e2-79b0-7cc3-98c4-dc0c0c07398f
for kind in ulid uuid 'uuid --version 4'; do
    # shellcheck disable=SC2086 # a kind may have an option
    run id next $kind --count 1000
    (($(sort -u out | wc -l) == 1000)) || fail "1000 of $kind are not distinct"
    [[ $kind == *4 ]] || LC_ALL=C sort -uc out || fail "ids do not rise"
    prints "kind" id decode "$(tail -n 1 out)"
done
run id next uuid --version 4
prints_json '"version": 4' id decode --json "$(cat out)"
run id next uuid
prints_json '"version": 7' id decode --json "$(cat out)"
refuses "a segment needs --store" id next segment --tag order
refuses "a segment needs --tag" id next segment --store sqlite:ids.db
refuses "--store is for a segment" id next ulid --store sqlite:ids.db
refuses "--tag is for a segment" id next uuid --tag order
segment=(id next segment --tag order --store)
refuses "'redis:x' is not sqlite:FILE" "${segment[@]}" redis:x
refuses "'sqlite:' is not sqlite:FILE" "${segment[@]}" sqlite:
refuses "is not a text of 1..200 bytes" id next segment --store sqlite:ids.db \
    --tag "$(printf '%201d' 0)"
[[ ! -e ids.db ]] || fail "what is refused makes a file"
run "${segment[@]}" sqlite:ids.db --count 5
if grep -q 'without SQLite' err; then
    ((status == 2)) || fail "$ran: status $status"
else
    [[ $(tr '\n' ' ' <out) == '1 2 3 4 5 ' ]] || fail "$ran: $(cat out err)"
    prints_json '["6", "7"]' "${segment[@]}" sqlite:ids.db --count 2 --json
    seq 40 | xargs -P 4 -I{} "$program" "${segment[@]}" sqlite:ids.db \
        --count 3 >drawn
    diff <(seq 8 127) <(sort -n drawn) >out ||
        fail "segments of several processes: $(cat out)"
    refuses "':memory:' is not the name of a file" "${segment[@]}" \
        sqlite::memory:
    refuses "unable to open database file" "${segment[@]}" sqlite:none/ids.db
    refuses "file is not a database" "${segment[@]}" "sqlite:$root/CMakeLists.txt"
    prints 128 "${segment[@]}" sqlite:ids.db
fi
run id next ulid --json --count 2
tr -d '\n ' <out | grep -qE '^\["[0-9A-Z]{26}","[0-9A-Z]{26}"\]$' ||
    fail "no list: $(cat out)"

echo "== keeping the catalogue"
mkdir -p tree/tests tree/tools
for folder in structures algorithms cache loadbalance idgen laws; do
    cp -R "$root/$folder" tree/
done
cp -R "$root/tools/templates" tree/tools/
export TENET_ROOT=$work/tree
refuses "README.md" readme --check
printf 'before\n<!-- entries -->\n<!-- /entries -->\nafter\n' >tree/README.md
rm -f tree/structures/README.md
run readme --check
((status == 1)) || fail "stale tables pass"
[[ $(sort err) == *"README.md is stale"*$'\n'*"structures/README.md is stale"* ]] ||
    fail "not a line for each stale file: $(cat err)"
prints "structures/README.md is renewed" readme
prints "fresh" readme --check
grep -qF '](structures/README.md)' tree/README.md || fail "no link to an area"
grep -qF '](binary_heap.hpp)' tree/structures/README.md ||
    fail "no link to an entry"
[[ $(sed -n '1p;$p' tree/README.md) == $'before\nafter' ]] ||
    fail "the rest of README.md changed"
echo '// the_new_one: x.' >tree/cache/the_new_one.hpp
run readme --check
(($(wc -l <err) == 2)) || fail "an entry stales more than two: $(cat err)"
rm tree/cache/the_new_one.hpp

refuses "nearest: structures" new strctures/x
refuses "algorithms/TECHNIQUE/NAME" new algorithms/x
refuses "nearest: greedy" new algorithms/gredy/x
refuses "snake_case" new cache/Upper
refuses "snake_case" new cache/a__b
refuses "word of C++" new cache/class
refuses "taken by" new cache/binary_heap
refuses "not cache/NAME" new cache/../../escape
refuses "word of C++ or of tenet" new structures/laws
refuses "begin with uses" new cache/get
refuses "at most 24" new laws/cache/a_name_of_twenty_five_lett
refuses "nearest: cache" new laws/cahe/x
refuses "not laws/AREA/NAME" new laws/x
# The length of a name moves no line break.
made=(structures/a algorithms/sorting/b algorithms/searching/c
    algorithms/greedy/d cache/e loadbalance/f idgen/g)
made+=("${made[@]/%/_made_up_of_thirty_two_letters2}"
    laws/structures/h laws/structures/h_made_of_24_letters_all)
for place in "${made[@]}"; do
    prints "$place.hpp" new "$place"
    [[ $place == laws/* ]] && taken="the name of a law" || taken="taken by"
    refuses "$taken" new "$place"
done
if command -v clang-format-14 >/dev/null; then
    cp "$root/.clang-format" tree/
    tests=("${made[@]/#/tests/}")
    (cd tree && clang-format-14 --dry-run -Werror "${made[@]/%/.hpp}" \
        "${tests[@]/%/.cpp}" laws/structures/h*.cpp) ||
        fail "what new writes is not formatted"
fi
"$program" cards --check >after
for place in "${made[@]}"; do
    ! grep "^$place" after || fail "new breaks a rule"
done
sed -i 's/^\/\/ Technique:/\/\/ Tecnique:/' "tree/${made[0]}.hpp"
run cards --check
((status == 1)) || fail "a wrong card passes"
grep -q "^${made[0]}.hpp:5: " out || fail "no place named: $(cat out)"
TENET_ROOT=$work/folder refuses "no catalogue" list

echo "== the doctor"
run doctor --json
((status == 0 || status == 1)) || fail "$ran: status $status"
PATH=/none "$program" doctor >out 2>err
(($? == 1)) || fail "the doctor misses nothing on an empty PATH"
grep -q "missing for everyday use" out || fail "the doctor names nothing"

conclude
