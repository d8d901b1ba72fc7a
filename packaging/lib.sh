# SPDX-FileCopyrightText: 2026 The Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Shared by run, test, cli and shell: finds or makes the place where the tools are, and runs a command there.
#
# That place is the machine itself when it carries Qt 6.6, KDE Frameworks 6 and the rest; otherwise a private Debian 13
# in the cache folder, entered through a mount namespace, so that nothing is installed on or left behind on the machine.
# CHANCERY_ROOT=native or =private overrides the choice.

packaging=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
tree=${packaging%/*}
# What one folder has compiled serves every other copy of the source.
export CCACHE_BASEDIR=$tree CCACHE_NOHASHDIR=1
# Without the second line ccache leaves alone whatever is compiled with precompiled headers.
export CCACHE_SLOPPINESS=pch_defines,time_macros
# Neither is a matter of course where a machine runs this.
export HOME=${HOME:-$(getent passwd "$EUID" | cut -d: -f6)}
{ : <&0; } 2>/dev/null || exec </dev/null
cache=${XDG_CACHE_HOME:-$HOME/.cache}/chancery
suite=trixie

die() {
    printf 'chancery: %s\n' "$*" >&2
    exit 1
}

say() {
    printf 'chancery: %s\n' "$*" >&2
}

has() {
    command -v "$1" >/dev/null 2>&1
}

packages() { # LIST
    sed 's/#.*//' "$packaging/packages-$1.txt" | xargs
}

hash_of() { # LIST
    { echo "$suite"; packages "$1"; } | sha256sum | cut -c1-12
}

# --- native ---------------------------------------------------------------------------------------------------------

# A real configure of every dependency is the only honest answer; a yes is remembered in the build folder.
is_native() {
    case ${CHANCERY_ROOT:-} in
    native) return 0 ;;
    private) return 1 ;;
    esac
    # The private root marks itself: a script called from inside it must not look for a root again.
    [[ -e /.chancery-root || -e $tree/build/.native ]] && return 0
    has cmake && has ninja || return 1
    # Saves the probe's second where there is no Qt 6 at all, as on most machines that need the root.
    [[ -n ${CMAKE_PREFIX_PATH:-} ]] || compgen -G '/usr/lib*/cmake/Qt6Core' >/dev/null \
        || compgen -G '/usr/lib/*/cmake/Qt6Core' >/dev/null || return 1
    local probe
    probe=$(mktemp -d) || die "cannot write to ${TMPDIR:-/tmp}."
    if cmake -G Ninja -S "$packaging/probe" -B "$probe" >/dev/null 2>&1; then
        rm -rf "$probe"
        mkdir -p "$tree/build" && : >"$tree/build/.native"
        return 0
    fi
    rm -rf "$probe"
    return 1
}

apt_candidate() { # PACKAGE: the version apt would install
    LC_ALL=C apt-cache policy "$1" 2>/dev/null | awk '/Candidate:/ && $2 != "(none)" { print $2 }'
}

apt_carries_us() {
    has apt-get && has dpkg || return 1
    local qt
    qt=$(apt_candidate qt6-base-dev)
    [[ -n $qt ]] && dpkg --compare-versions "$qt" ge 6.6 && [[ -n $(apt_candidate libkf6syntaxhighlighting-dev) ]]
}

apt_install() { # PACKAGE…, on this machine, as root
    local log=$cache/setup.log
    mkdir -p "$cache" 2>/dev/null || die "cannot write to $cache."
    say "installing $*…"
    # The lists of a fresh machine are empty or old, so a first refusal is not the last word.
    { apt_get install "$@" || { apt_get update && apt_get install "$@"; }; } >"$log" 2>&1 \
        || explain "$log" "installing $*"
}

apt_get() { # install|update PACKAGE…
    DEBIAN_FRONTEND=noninteractive apt-get -y --no-install-recommends "$@" </dev/null
}

# On a native machine the tools of the tests are the reader's own affair, unless we may install them.
native_tools() { # build|test
    local stamp
    stamp=$tree/build/.native-$1-$(hash_of "$1")
    [[ -e /.chancery-root || -e $stamp ]] && return 0
    if [[ $EUID -eq 0 ]] && has apt-get; then
        # shellcheck disable=SC2046 # a list of words
        apt_install $(packages "$1")
        mkdir -p "$tree/build" && : >"$stamp"
    elif [[ $1 == test ]] && ! has xvfb-run; then
        say "some checks are left out, because the packages of packaging/packages-test.txt are not all installed."
    fi
}

# --- the private root -----------------------------------------------------------------------------------------------

# Both kinds of user end as root of a namespace of their own. An ordinary user's own id becomes 0 and the subordinate
# ids follow, so the files of the root belong to the user and the home folder stays open (mode 0700 or not).
namespace() { # COMMAND…
    if [[ $EUID -eq 0 ]]; then
        ${via:+"$via"} unshare --mount --propagation private "$@"
    else
        ${via:+"$via"} env CHANCERY_IDS="$EUID:$(id -g)" \
            unshare --map-auto --map-root-user --mount --propagation private "$@"
    fi
}

need_namespace() {
    local missing=()
    has mmdebstrap || missing+=(mmdebstrap)
    has newuidmap || [[ $EUID -eq 0 ]] || missing+=(uidmap)
    # Outside Debian the keys that its packages are signed with are a package of their own.
    [[ -e /usr/share/keyrings/debian-archive-keyring.gpg ]] || missing+=(debian-archive-keyring)
    if ((${#missing[@]})); then
        if [[ $EUID -eq 0 ]] && has apt-get; then
            apt_install "${missing[@]}"
        else
            die "this system has no Qt 6.6, so a private Debian is needed, which takes ${missing[*]}: please install" \
                "that first (for example: sudo apt-get install ${missing[*]})."
        fi
    fi
    namespace bash -c 'mount -t tmpfs none /mnt' 2>/dev/null && return 0
    [[ $EUID -ne 0 ]] || die "this container may not mount anything, so the private Debian cannot be entered;" \
        "start it with the right to (CAP_SYS_ADMIN), or use a system with Qt 6.6."
    grep -q "^$(id -un):" /etc/subuid 2>/dev/null \
        || die "$(id -un) has no subordinate user ids: an administrator can give some with" \
            "\"usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $(id -un)\"."
    die "this system does not let ordinary users make namespaces (kernel.unprivileged_userns_clone," \
        "kernel.apparmor_restrict_unprivileged_userns); allow that, or run this as root."
}

need_space() { # FOLDER MEGABYTES
    local free
    free=$(df --output=avail -m "$1" 2>/dev/null | tail -n 1) || return 0
    ((free >= $2)) || die "there are only $((free)) MB free at $1, and $2 MB are needed."
}

# What the machine's apt says about how packages are reached (a proxy, a wrong clock) holds for the root as well.
apt_access() {
    has apt-config || return 0
    apt-config dump | grep -E '^Acquire::((.*::)?Proxy|Check-Date|Check-Valid-Until|ForceIPv[46]) ' || true
}

# The mirror the machine itself uses, asked only when Debian's default is out of reach.
host_mirror() {
    has apt-get || return 0
    # shellcheck disable=SC2016 # apt's own variables
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Origin: Debian' 'Label: Debian' 2>/dev/null \
        | grep -E '^https?:' | head -n 1 || true
}

unreachable() { # LOG
    grep -qiE 'could not (resolve|connect)|failure resolving|failed to fetch|unable to connect|network is unreachable' "$1"
}

explain() { # LOG WHAT: one sentence for what went wrong
    if grep -qi 'no space left' "$1"; then
        die "the disk is full: $2 was not completed (about 3 GB are needed at $cache)."
    elif unreachable "$1"; then
        die "$2 needs the network once, and Debian's packages could not be reached; the details are in $1."
    fi
    die "$2 failed or was interrupted; the details are in $1, and the next run starts it again."
}

# An ordinary user's root belongs to that user alone, so that a plain `rm -r` of the cache folder can remove it.
tidy_root() { # FOLDER
    [[ $EUID -eq 0 ]] || namespace find "$1" -xdev ! -uid 0 -exec chown -h 0:0 {} + || die "cannot write to $1."
}

bootstrap() { # [MIRROR]: into $new, of make_root
    # What an interrupted run left. Its mounts died with its namespace, so this removes files and nothing else.
    [[ ! -e $new ]] || namespace rm -rf --one-file-system "$new"
    # The namespace also keeps mmdebstrap's own mounts from ever being seen by the machine.
    namespace mmdebstrap --mode=root --variant=apt --include="$(packages build | tr ' ' ,)" --aptopt="$cache/apt.conf" \
        "$suite" "$new" "$@" </dev/null >"$log" 2>&1
}

make_root() {
    local new=$cache/new log=$cache/setup.log mirror
    need_namespace
    mkdir -p "$cache" 2>/dev/null || die "cannot write to $cache."
    need_space "$cache" 2500
    say "setting up a private Debian 13 (once; a minute or two and about 1.2 GB in $cache)…"
    apt_access >"$cache/apt.conf"
    echo 'Acquire::Retries "3";' >>"$cache/apt.conf"
    if ! bootstrap; then
        mirror=$(host_mirror)
        { unreachable "$log" && [[ -n $mirror ]] && bootstrap "$mirror"; } || explain "$log" "setting up the private Debian"
    fi
    tidy_root "$new"
    # Nothing that a package installs later may start a service.
    # shellcheck disable=SC2016 # expanded by the inner shell
    namespace bash -euc 'printf "#!/bin/sh\nexit 101\n" >"$1/usr/sbin/policy-rc.d"
        chmod 755 "$1/usr/sbin/policy-rc.d"; : >"$1/.chancery-root"' - "$new" || die "cannot write to $new."
    mv "$new" "$root"
}

add_test_packages() {
    local log=$cache/setup.log
    need_space "$cache" 2500
    say "adding what the tests need to it (once; about 1.5 GB)…"
    # shellcheck disable=SC2016 # expanded by the inner shell
    namespace "$packaging/enter" setup "$root" bash -euc '
        export DEBIAN_FRONTEND=noninteractive
        dpkg --configure -a  # what an interrupted run left
        apt-get update
        apt-get install -y --no-install-recommends --fix-broken $1
        apt-get clean
        rm -rf /var/lib/apt/lists/*' - "$(packages test)" </dev/null >"$log" 2>&1 \
        || explain "$log" "adding the packages of the tests"
    tidy_root "$root"
    : >"$root$1"
}

prepare_root() { # build|test
    root=$cache/root-$(hash_of build)
    local stamp
    stamp=/.chancery-tests-$(hash_of test)
    [[ -d $root ]] && [[ $1 == build || -e $root$stamp ]] && return 0
    mkdir -p "$cache" 2>/dev/null || die "cannot write to $cache."
    # Two first runs at once: the second waits and finds the work done. The lock goes with the last process
    # of the set-up, so one that outlives its terminal is waited for too.
    exec 9>"$cache/lock"
    flock -n 9 || { say "another set-up is running; waiting for it…"; flock 9; }
    [[ -d $root ]] || make_root
    [[ $1 == build || -e $root$stamp ]] || add_test_packages "$stamp"
    exec 9>&-
}

# --- for the commands -----------------------------------------------------------------------------------------------

# Afterwards `inside COMMAND…` runs a command where the tools are.
prepare() { # build|test
    # Qt warns where there is none, as on a machine without a session, and the tests take a warning for a failure.
    if [[ $1 == test && -z ${XDG_RUNTIME_DIR:-} ]]; then
        export XDG_RUNTIME_DIR=$tree/build/runtime
        mkdir -p "$XDG_RUNTIME_DIR" && chmod 700 "$XDG_RUNTIME_DIR"
    fi
    root=$cache/root-$(hash_of build)
    if is_native; then
        root=
        native_tools "$1"
    elif [[ ! -d $root && $EUID -eq 0 && ${CHANCERY_ROOT:-} != private ]] && apt_carries_us; then
        root=
        native_tools build
        native_tools "$1"
    else
        { has unshare && has flock; } || die "this needs unshare and flock, which the package util-linux carries."
        prepare_root "$1"
    fi
}

inside() { # COMMAND…
    if [[ -z $root ]]; then
        ${via:+"$via"} "$@"
    else
        namespace "$packaging/enter" use "$root" "$@"
    fi
}

# The same as the last thing a script does: the command takes the script's place, and its signals.
become() { # COMMAND…
    via='exec'
    inside "$@"
}

# Configures when the presets or the place of the tools have changed (or an earlier configure did not end), then builds.
# Says nothing when there is nothing to build; `quiet` says nothing in any case but failure.
build() { # quiet|loud PRESET [TARGET…]
    local loud=$1 preset=$2 folder=$tree/build/$2 is
    shift 2
    mkdir -p "$folder" 2>/dev/null || die "cannot write to $folder."
    # What is built already is not needed again. The precompiled headers and the tests make most of it.
    local whole=3000
    [[ $preset != release ]] || whole=1200
    need_space "$folder" $((whole - $(du -sm "$folder" 2>/dev/null | cut -f 1)))
    is="$(sha256sum <"$tree/CMakePresets.json") ${root:-native}"
    # ninja has no lock of its own.
    exec 8>"$folder.lock"
    flock -n 8 || { say "another build of $preset is running; waiting for it…"; flock 8; }
    if [[ $(cat "$folder/.configured" 2>/dev/null) != "$is" ]]; then
        [[ $loud == quiet ]] || say "configuring the $preset build…"
        (cd "$tree" && inside cmake --fresh --preset "$preset") </dev/null >"$folder/configure.log" 2>&1 \
            || { cat "$folder/configure.log" >&2; die "CMake could not configure the $preset build (its words are above)."; }
        echo "$is" >"$folder/.configured"
    fi
    local command=(cmake --build "$folder" -j 2) target
    for target in "$@"; do command+=(--target "$target"); done
    # A dry run first, so that a build with nothing to do stays silent.
    if [[ $loud == loud ]] && ! inside ninja -C "$folder" -n "$@" 2>&1 | grep -q 'no work to do'; then
        say "building (the first time takes some minutes)…"
        inside "${command[@]}" </dev/null >&2 || die "the $preset build failed (the compiler's words are above)."
    elif ! inside "${command[@]}" </dev/null >"$folder/build.log" 2>&1; then
        cat "$folder/build.log" >&2
        die "the $preset build failed (the compiler's words are above)."
    fi
    exec 8>&-
}
