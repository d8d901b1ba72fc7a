# SPDX-FileCopyrightText: 2026 The Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Sourced by .ci/run, which has `inside` and `tree`: the readers of what is not trusted against libFuzzer.

# What a target finds is kept in build/fuzz-found, beside the output; the corpus of the tree is only read.
fuzzed() { # [SECONDS FOR EACH TARGET]
    # shellcheck disable=SC2154 # of packaging/lib.sh
    local seconds=${1:-60} found=$tree/build/fuzz-found target failed=
    rm -rf "$found"
    mkdir -p "$found"
    inside cmake --preset fuzz >"$found/configure.log" || {
        cat "$found/configure.log"
        return 1
    }
    inside cmake --build build/fuzz --target fuzzers -j 2 || return
    for target in tei volume plaintext query jsonld; do
        cp -r "tests/fuzz/corpus/$target" "$found/corpus-$target"
        # One at a time and with bounds: an input that takes ten seconds or a gigabyte is a finding too.
        if inside env UBSAN_OPTIONS=print_stacktrace=1 LSAN_OPTIONS="suppressions=$tree/.ci/lsan.supp:print_suppressions=0" \
            QT_QPA_PLATFORM=offscreen "build/fuzz/bin/fuzz_$target" "$found/corpus-$target" -dict="tests/fuzz/dictionaries/$target.dict" \
            -artifact_prefix="$found/$target-" -max_total_time="$seconds" -max_len=65536 -timeout=10 -rss_limit_mb=1024 \
            -print_final_stats=1 >"$found/$target.log" 2>&1; then
            printf '%-10s %s inputs tried\n' "$target" "$(sed -n 's/^stat::number_of_executed_units: *//p' "$found/$target.log")"
        else
            failed+=" $target"
            # What libFuzzer tells of its progress is no part of what it found.
            grep -vE '^#[0-9]+[[:space:]]' "$found/$target.log" | tail -n 60 | cut -c 1-400
            printf '%-10s FOUND SOMETHING: put the input, %s-*, into tests/fuzz/corpus/%s when it is mended\n' "$target" "$found/$target" "$target"
        fi
    done
    [[ -z $failed ]]
}
