#!/usr/bin/env bash
# Every shell script passes shellcheck.
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

command -v shellcheck >/dev/null || skip "shellcheck is not installed"

mapfile -t files < <(repository_files tenet .ci/run '*.sh')
shellcheck -x -P SCRIPTDIR "${files[@]}"
echo "${#files[@]} scripts pass shellcheck"
