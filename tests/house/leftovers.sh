#!/usr/bin/env bash
# No file speaks of work left over or of a path of one machine. The brackets
# keep this file from finding itself.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

words='\b(TOD[O]|FIXM[E]|XX[X]|HAC[K])\b'
paths='(^|[^[:alnum:]_.~<-])/(wor[k]|hom[e]/[a-z]|roo[t]/|Use[r]s/)'

mapfile -t files < <(repository_files '*' '.ci/*')
found=0
for pattern in "$words" "$paths"; do
    if grep -nIE "$pattern" -- "${files[@]}"; then found=1; fi
done
if ((found)); then
    echo "the lines above name work left over or a path of one machine"
    exit 1
fi
echo "${#files[@]} files hold neither leftovers nor machine paths"
