# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# What the other scripts share. Sourced, never run.
set -euo pipefail

project_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export project_root

# One plain sentence, then the end.
fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

step() {
    printf '== %s\n' "$*"
}

as_root() {
    if [[ $EUID -eq 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        fail "This step installs packages: run it as root, or install sudo."
    fi
}

# Qt wants a UTF-8 locale; a bare system has only C.
use_utf8_locale() {
    if [[ $(locale charmap 2>/dev/null) != UTF-8 ]]; then
        export LC_ALL=C.UTF-8
    fi
}

# configure PRESET [cmake option...]; quick when nothing changed.
configure() {
    local preset=$1
    shift
    step "configure ($preset)"
    (cd "$project_root" && cmake --preset "$preset" "$@" --log-level=NOTICE)
}

# build PRESET [target...]; all targets when none is named.
build() {
    local preset=$1
    shift
    step "build ($preset)"
    local -a targets=()
    if [[ $# -gt 0 ]]; then
        targets=(--target "$@")
    fi
    (cd "$project_root" && cmake --build "build/$preset" --parallel "$(nproc)" "${targets[@]}")
}

display_pids=()
runtime_folder=

# Ends the display that this script started, by process id, and nothing else.
stop_display() {
    local pid
    if [[ -n $runtime_folder ]]; then
        rm -rf "$runtime_folder"
        runtime_folder=
    fi
    for pid in "${display_pids[@]}"; do
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
    display_pids=()
}

# Starts an X server on a free display and sets DISPLAY.
# The server picks the number itself, so two runs at once never meet.
start_bare_display() {
    command -v Xvfb >/dev/null 2>&1 || fail "Xvfb is missing: run script/bootstrap first."
    local number_file
    number_file=$(mktemp)
    trap stop_display EXIT
    Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp 3>"$number_file" >/dev/null 2>&1 &
    display_pids+=($!)
    local tries=0
    until [[ -s $number_file ]]; do
        kill -0 "${display_pids[0]}" 2>/dev/null || fail "The X server Xvfb ended at once."
        tries=$((tries + 1))
        [[ $tries -lt 200 ]] || fail "The X server Xvfb did not start within 20 seconds."
        sleep 0.1
    done
    DISPLAY=:$(tr -d '[:space:]' <"$number_file")
    export DISPLAY
    rm -f "$number_file"
    unset WAYLAND_DISPLAY
    # No session bus: the X server is ours alone, and libdbus would otherwise start a bus
    # that outlives the script.
    export DBUS_SESSION_BUS_ADDRESS=disabled:
    runtime_folder=$(mktemp -d)
    export XDG_RUNTIME_DIR=$runtime_folder
    export QT_QPA_PLATFORM=xcb
}

# The same with a window manager: windows get focus, and can be minimised.
start_display() {
    start_bare_display
    openbox --sm-disable >/dev/null 2>&1 &
    display_pids=("$!" "${display_pids[@]}")
    # A window shown before its manager is there may never get the focus.
    local tries=0
    until xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 'window id'; do
        tries=$((tries + 1))
        [[ $tries -lt 200 ]] || fail "The window manager openbox did not start within 20 seconds."
        sleep 0.1
    done
}
