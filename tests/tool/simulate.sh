#!/usr/bin/env bash
# simulate.sh PROGRAM ROOT DATA: tenet simulate cache as its users run it.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

program=$1 root=$2 data=$3

cache() { refuses "$1" simulate cache "${@:2}"; }
# trace TEXT CONTENT ARGUMENT...: the content as a file is refused.
trace() {
    printf '%b' "$2" >refused
    cache "$1" --trace refused "${@:3}"
}
# counts ROW CONTENT ARGUMENT...: the content on standard input is counted.
counts() {
    local row=$1 content=$2
    shift 2
    printf '%b' "$content" | "$program" simulate cache --csv "$@" >out 2>err ||
        fail "status $? for $*: $(cat err)"
    grep -qxF -- "$row" out || fail "no $row for $*: $(cat out)"
}

# reads TEXT ARGUMENT...: success, the text in the output, and one line on
# standard error, which says what was understood.
reads() {
    run "${@:2}"
    ((status == 0)) || fail "$ran: status $status instead of 0: $(cat err)"
    (($(wc -l <err) == 1)) || fail "$ran: not one line: $(cat err)"
    grep -qF -- "$1" out || fail "$ran: no '$1' in: $(head -n 5 out)"
}
# says TEXT ROW FILE ARGUMENT...: a trace of DATA/traces is understood so, and
# counted.
says() {
    reads "$2" simulate cache --csv --policy lru --trace "$data/traces/$3" \
        "${@:4}"
    grep -qF -- "$1" err || fail "$ran: no '$1' in: $(cat err)"
    grep -qxF -- "$2" out || fail "$ran: no row '$2' in: $(cat out)"
}

echo "== published counts"
# agrees NAME ARGUMENT...: every policy and capacity of the table DATA/NAME.
agrees() {
    local table=$data/$1 policies capacities
    policies=$(sed 1d "$table" | cut -d , -f 1 | uniq | paste -s -d ,)
    capacities=$(sed 1d "$table" | cut -d , -f 2 | sort -nu | paste -s -d ,)
    run simulate cache --policy "$policies" --capacity "$capacities" --csv \
        "${@:2}"
    diff out "$table" || fail "$ran: other counts than published"
}
agrees golden_42.csv --workload golden:42:100000
physics=${TENET_TRACES:-$root/../shared/data/traces}/cloudphysics.txt.gz
if [[ -r $physics ]]; then
    agrees cloudphysics.csv --trace "$physics"
else
    echo "skipped: no $physics (TENET_TRACES names its folder)"
fi

echo "== policies and capacities"
cache "--capacity 0 is not in 1..1000000000000000" --capacity 0
cache "'-5' is not" --capacity -5
cache "'x' is not" --capacity 10,x
cache "empty" --capacity 10,,20
cache "empty" --capacity ''
cache "'99999999999999999999' is not in" --capacity 99999999999999999999
cache "--capacity 1000000001 is not in 1..1000000000" --capacity 5,1000000001 \
    --workload scan:5
cache "nearest: lru" --policy lur
cache "nearest: sieve;" --policy lru,seive
cache "allowed: arc, clock, fifo" --policy none_of_them
cache "empty" --policy ''
golden=(simulate cache --workload golden:42:1000)
prints_json '{"policy": "s3_fifo", "capacity": 7, "requests": 1000, "hits": ' \
    "${golden[@]}" --policy s3_fifo_cache,belady --capacity 7 --json
prints_json '[{"policy": "two_queue", ' "${golden[@]}" --policy two_queue --json
run "${golden[@]}" --capacity 9,8
policies=0
for entry in "$root"/cache/*_cache.hpp; do
    # What wraps a cache has no policy of its own.
    grep -q '^// Kind:       cache policy' "$entry" || continue
    name=$(basename "$entry" _cache.hpp)
    (($(grep -cE "^$name +[89] " out) == 2)) || fail "$name is not simulated"
    policies=$((policies + 1))
done
(($(wc -l <out) == 2 * policies + 1)) || fail "not $policies policies"
! grep -q belady out || fail "all keep the whole trace"

echo "== traces"
counts lru,2,3,1,2 '1\r\n2\r\n1' --capacity 2
counts lru,2,3,1,2 '1\n2\n1\n' --capacity 2 --trace -
counts lru,2,4,1,3 'a b\n/x\na b\nA b\n' --capacity 2 --whole-lines
counts lru,2,3,0,3 '7\n07\nseven\n' --capacity 2 --text-keys
counts lru,2,3,2,1 '7\n07\n7\n' --capacity 2
counts lru,1000000000,2,1,1 '7\n7\n' --capacity 1000000000
printf '1\r\n2\r\n1' | gzip >crlf.gz
reads "lru,2,3,1,2" simulate cache --trace crlf.gz --capacity 2 --csv
"$program" simulate cache --capacity 2 --csv <crlf.gz >out 2>err
grep -qF 'lru,2,3,1,2' out || fail "gzip on standard input is not read"
for packer in bzip2 lz4 xz zstd; do
    if ! command -v "$packer" >/dev/null; then
        echo "skipped: $packer is not installed"
        continue
    fi
    pack() { "$packer" -qc 2>/dev/null; }
    (printf '1\n2\n' | pack && printf '1\n' | pack) >two.packed
    reads "lru,2,3,1,2" simulate cache --trace two.packed --capacity 2 --csv
    "$program" simulate cache --capacity 2 --csv <two.packed >out 2>err
    grep -qF 'lru,2,3,1,2' out || fail "$packer on standard input is not read"
    head -c -2 two.packed >cut.packed
    cache "truncated" --trace cut.packed
    (cat two.packed && seq 1 100) >followed.packed
    cache "corrupt" --trace followed.packed
    seq 1 100000 | pack >damaged.packed
    printf 'xyz' |
        dd of=damaged.packed bs=1 seek=9000 conv=notrunc status=none
    cache "corrupt" --trace damaged.packed
done

cache "No such file" --trace none
cache "directory" --trace folder
cache "empty" --trace -
cache "excludes" --trace crlf.gz --workload golden:42:1
trace "empty" ''
gzip </dev/null >empty.gz
cache "empty" --trace empty.gz
trace "line 3: nothing" '1\n2\n\n3\n'
trace "line 2: '-2'" '1\n-2\n'
trace "line 1: '-2'" '-2\n'
trace "line 2: '1.5'" '1\n1.5\n'
trace "line 3: 'x'" '1\n2\nx\n'
trace "line 2: '1'" 'heading\n1\n' --no-header
trace "line 1: '18446744073709551616'" '18446744073709551616\n'
trace "UTF-16" '\xff\xfe1\0\n\0'
trace "line 1" '\0\0\0\0'
trace "line 2" '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'
head -c 100000 "$program" >binary
cache "line " --trace binary
head -c 100000 /dev/zero | tr '\0' 7 >endless
cache "line 1" --trace endless
seq 1 100000 | gzip >damaged.gz
printf 'x' | dd of=damaged.gz bs=1 seek=9000 conv=notrunc status=none
cache "corrupt" --trace damaged.gz
seq 1 100000 | gzip | head -c 9000 >cut.gz
cache "truncated" --trace cut.gz
"$program" simulate cache --policy lru <cut.gz >out 2>err
[[ $? == 2 && $(cat err) == *truncated* ]] || fail "half a gzip is a whole"
(seq 1 1000 && echo x) | gzip >malformed.gz
cache "line 1001: 'x'" --trace malformed.gz

# What is held grows with the capacity, not with the trace.
small() { (ulimit -v 100000 && "$@"); }
if small "$program" --version >out 2>&1; then
    head -c 180000000 < <(yes 12345678) |
        small "$program" simulate cache --policy lru,sieve --csv >out 2>err ||
        fail "a long trace is held: $(cat err)"
    grep -qx "lru,10000,20000000,19999999,1" out || fail "a long trace is cut"
else
    echo "skipped: the program needs more memory than can be told apart"
fi

echo "== weights"
counts lru,10,4,1,3,21,5 '1,5\n2,5\n1,5\n3,6\n' --capacity 10
counts lru,10,5,2,3,31,10 '1,5\n2,5\n3,11\n1,5\n2,5\n' --capacity 10
counts gdsf,10,5,1,4,20,1 'a,8\nb,1\nc,2\nb,1\na,8\n' --capacity 10 --policy gdsf
counts lru,1000000000000,2,1,1,900000000001,1 'a,900000000000\na,1\n' --capacity 1000000000000
# Where all weigh 1, weights change nothing.
"$program" simulate cache --policy all --capacity 3,10,50 --csv \
    >plain 2>err < <(seq 1 3000 | awk '{ print $1 * $1 % 97 % 60 }')
"$program" simulate cache --policy all --capacity 3,10,50 --csv \
    >weighed 2>err < <(seq 1 3000 | awk '{ print $1 * $1 % 97 % 60 ",1" }')
diff plain <(cut -d , -f 1-5 weighed) || fail "weights of 1 are weights"
trace "line 1: 'x'" '1,x\n'
trace "line 1: '-5'" '1,-5\n'
counts lru,10,2,1,1,2,1 '1,1\n1,0\n' --capacity 10
trace "line 1: nothing" '1,\n'
trace "line 1: nothing" ',5\n'
trace "line 1 has 3 columns separated by commas; --key says" '1,2,3\n'
counts lru,10,1,0,1,2,0 'key,weight\n1,2\n' --capacity 10
trace "line 2: '2'" '1,1\n2\n'
trace "line 2: '2,1'" '1\n2,1\n'
trace "less than any weight" '1,500\n2,600\n' --capacity 1000,100
trace "belady is no optimum" '1,5\n' --policy lru,belady

prints_json_of_trace() {
    reads '' "${@:2}"
    tr -s '\n ' ' ' <out | grep -qF -- "$1" || fail "$ran: no $1 in: $(cat out)"
}
prints_json_of_trace '"weight": 18, "hit_weight": 5' simulate cache --json \
    --trace "$data/traces/weighted.csv" --policy lru --capacity 100
reads "25.00 %         27.78 %" simulate cache --policy lru --capacity 100 \
    --trace "$data/traces/weighted.csv"
trace "the weights together exceed" \
    "$(for ((i = 0; i < 18448; ++i)); do printf '1,1000000000000000\\n'; done)"

echo "== columns"
says "a decimal key a line, no header; 5 requests of 3 keys" lru,2,5,2,3 \
    keys.txt --capacity 2
says "time and key: --key 2); 4 requests of 3 keys" lru,100,4,1,3,18,5 \
    weighted.csv --capacity 100
says "decimal key in column 2, of 2 columns" lru,100,4,1,3 \
    weighted.csv --capacity 100 --key 2
says "text key in column 2 ('obj_id'), weight in column 3 ('size'), of 3" \
    lru,100,4,1,3,23,5 header.csv --capacity 100
says "header in line 1 ('time obj_id size'); 4 requests of 3 keys" \
    lru,100,4,1,3 header.csv --capacity 100 --key obj_id
says "separated by blanks, no header; 1 comment line skipped; 3 requests of 2" \
    lru,1000,3,1,2,192,64 blanks.txt --capacity 1000 --key 2 --weight 3
says "count in column 2, of 4 columns separated by blanks, no header; 8 req" \
    lru,100,8,2,6 arc.txt --capacity 100 --key 1 --count 2
says "key in column 5, weight in column 6" lru,100000,3,1,2,69632,32768 \
    msr.csv --capacity 100000 --key 5 --weight 6
says "text key in column 2" lru,1000,3,1,2,453,213 \
    twitter.csv --capacity 1000 --key 2 --weight 4
says "decimal key in column 2" lru,100000,3,1,2,24576,8192 \
    spc.csv --capacity 100000 --key 2 --weight 3
says "blanks and commas, no header; 3 comment lines skipped; 4 requests of 3" \
    lru,100,4,1,3,22,8 lackey.txt --capacity 100 --delimiter any --key 2 \
    --weight 3 --hex-keys
says "column 2 ('object'), weight in column 3 ('size')" lru,5000,3,1,2,5120,512 \
    libcachesim.csv --capacity 5000
says "a line is a key, no header; 3 requests of 2 keys" lru,2,3,1,2 lines.txt \
    --capacity 2 --whole-lines
says "separated by tabs" lru,100,3,1,2,40,10 tabs.tsv --capacity 100 \
    --delimiter tab --key KEY --weight bytes
says "sizes are weights" lru,200,4,1,3,251,100 oracle_general.bin \
    --capacity 200 --format oracleGeneral
says "sizes are ignored; 4 requests of 3 keys" lru,2,4,1,3 oracle_general.bin \
    --capacity 2 --format oracleGeneral --key key
for packer in gzip xz zstd; do
    command -v "$packer" >/dev/null || continue
    "$packer" -qc "$data/traces/oracle_general.bin" >records.packed
    reads lru,200,4,1,3,251,100 simulate cache --trace records.packed --csv \
        --policy lru --capacity 200 --format oracleGeneral
    head -c -9 records.packed >cut.packed
    cache truncated --trace cut.packed --format oracleGeneral
done
# Two columns: what is not named otherwise is the key.
counts lru,9,2,0,2,9,0 '5;1\n4;2\n' --weight 1 --capacity 9
counts lru,9,3,0,3 '5 1\n7 2\n' --count 2 --capacity 9
counts lru,9,2,1,1 '0x0A\n0xa\n' --capacity 9
counts lru,9,2,1,1 'ff\n00FF\n' --capacity 9 --hex-keys
counts lru,9,3,1,2 '"a,b"\n"c""d"\n"a,b"\n' --capacity 9
counts lru,9,2,1,1 'a\na\n' --capacity 9 --no-header
counts lru,9,1,0,1 '1\n1\n' --capacity 9 --header
counts lru,9,1,0,1 'heading\n1\n' --capacity 9
counts lru,9,2,1,1 'key\nx\nx\n' --capacity 9
counts lru,9,2,1,1 '\xef\xbb\xbf# of Excel\r\nid;n\r\n1;2\r\n1;3' --capacity 9
counts lru,9,2,1,1 'a::1\na::2\n' --capacity 9 --delimiter : --key 1

trace "line 1 has 3 columns separated by blanks; --key says" '1 2 3\n'
trace "line 1 has 2 columns separated by blanks; --key says" 'R 4096\n'
trace "line 1 has 2 columns separated by commas; --key says" '1.5,7\n'
trace "line 1 has 2 columns separated by commas (time, lba); --key says" \
    'time,lba\n1,2\n'
trace "--key 3: 'refused', line 1 has 2 columns" '1 2\n' --key 3
trace "--weight 0: " '1 2\n' --weight 0
trace "--key: 'url' is no number from 1 to 2, and" '1 2\n' --key url
trace "nearest: url" 'url n\na 2\n' --key ulr
trace "several columns" 'x,n,x\na,2,b\n' --key x
for delimiter in :: '' x '"' 7; do
    trace "--delimiter: '$delimiter' is none; allowed: comma" '1 2\n' \
        --delimiter "$delimiter"
done
trace "line 1: '1;2' where a key without" '1;2\n' --delimiter ,
trace "line 1: 'L 1f' where a key without" ' L 1f,8\n'
trace "line 2: '/b,c' where a key without" '/a\tx\n/b,c\ty\n' --key 1
trace "line 3: '2' where a line of 2 columns, like line 1," 'id,n\n1,1\n2\n'
trace "line 1: nothing where a key" ',1,2\n' --key 1
trace "line 1: '\"a' where a quotation mark" '"a\n'
trace "line 1: '\"a\"b,1' where a quotation mark" '"a"b,1\n'
trace "line 2: '0' where a count from 1" '1 1\n1 0\n' --count 2
trace "line 1: '1000000001' where a count" '1 1000000001\n' --count 2
trace "where a count from 1 to 1, from" '18446744073709551615 2\n' --count 2
trace "line 1: 'a' where a decimal key" 'a 2\n' --count 2
trace "line 1: '1000000000000001' where a weight" 'a,1000000000000001\n'
trace "line 2: '12' where a hexadecimal key" '0x1\n12\n'
trace "line 1: 'xyz' where a hexadecimal key" 'xyz\n' --hex-keys --no-header
trace "oracleGeneral" '\0\0\0\0'
trace "it is empty" '# nothing\n'
trace "it is empty" 'key,weight\n'
trace "it is empty" '' --format oracleGeneral
trace "record 1 is text" '1\n2\n' --format oracleGeneral
head -c 90 "$data/traces/oracle_general.bin" >short
cache "record 4 has 18 bytes where 24" --trace short --format oracleGeneral
cache "--key 1: in oracleGeneral it is column 2 (key)" --trace short \
    --format oracleGeneral --key 1
cache "--count is for text" --trace short --format oracleGeneral --count 2
cache "nearest: oracleGeneral" --trace short --format oraclegeneral
cache "--key is for columns" --trace short --whole-lines --key 1
cache "--hex-keys is for numbers" --trace short --text-keys --hex-keys
cache "excludes" --trace short --header --no-header
cache "--key is for traces" --workload scan:5 --key 1
for option in --key --weight --count --delimiter --format --whole-lines; do
    prints " $option " simulate cache --help
done

echo "== workloads"
cache "nearest: golden" --workload goldn:1:1
cache "golden:SEED:REQUESTS" --workload golden:42
cache "requests 0 is not in 1.." --workload golden:42:0
cache "skew 99 is not in 0..10" --workload zipf:99:5:5
cache "--text-keys is for traces" --workload scan:5 --text-keys
prints "lru,10,100,90,10" simulate cache --workload loop:10:100 \
    --capacity 10 --csv
for form in golden:SEED zipf:SKEW loop:KEYS scan:REQUESTS mix:SEED; do
    prints "$form" simulate cache --help
done

echo "== pictures"
plot=(simulate cache --workload golden:42:5000 --policy 'lru,sieve'
    --plot)
echo precious >kept.svg
refuses "exists already" "${plot[@]}" kept.svg
[[ $(cat kept.svg) == precious ]] || fail "a picture was overwritten"
ln -s missing dangling.svg
refuses "exists already" "${plot[@]}" dangling.svg
refuses "empty" "${plot[@]}" ''
refuses ".svg" "${plot[@]}" picture.png
refuses "cannot be used" "${plot[@]}" none/x.svg
refuses "cannot" "${plot[@]}" /proc/x.svg
if ((EUID != 0)); then
    mkdir -m 555 read_only
    refuses "Permission denied" "${plot[@]}" read_only/x.svg
fi
# Before hours of work, not after them.
printf 'no key\n1\n' >late
refuses "exists already" simulate cache --trace late --plot kept.svg
refuses "line 2" simulate cache --trace late --plot never.svg
[[ ! -e never.svg ]] || fail "a picture of nothing"
prints "sieve" "${plot[@]}" new.svg
! grep -q belady out || fail "the ceiling is listed, too"
grep -q 'optimum (belady)' new.svg || fail "no ceiling"
printf '1,5\n2,6\n' >weighted
reads "lru" simulate cache --trace weighted --policy lru --plot weighted.svg
! grep -q belady weighted.svg || fail "a ceiling over weights"
grep -q 'total weight' weighted.svg || fail "no unit"
prints_json '[{"policy": "belady", ' simulate cache --workload golden:42:5000 \
    --policy belady --plot alone.svg --json

echo "== progress"
if command -v script >/dev/null; then
    script -qec "$program simulate cache --workload scan:6000000 --policy lru \
        --capacity 10 --csv" /dev/null >shown </dev/null
    grep -qE 'million requests, [0-9.]+ million a second, [0-9]+ %' shown ||
        fail "no progress on a terminal"
else
    echo "skipped: script is not installed"
fi

conclude
