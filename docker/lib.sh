# Shell words shared by ./dozvon and docker/provision.sh. POSIX sh; sourced, never run.
# Everything for people goes to standard error: standard output belongs to the command.

say() { printf '%s\n' "$*" >&2; }

# fail STEP CAUSE REMEDY: every failure names all three.
fail() {
  printf 'Error: %s: %s\n  %s\n' "$1" "$2" "$3" >&2
  exit 1
}

have() { command -v "$1" >/dev/null 2>&1 || [ -x "/usr/sbin/$1" ] || [ -x "/sbin/$1" ]; }

# Downloaded parts, shared by every checkout of this user. Same rule as src/stack/cache.ts.
cache_folder() { printf '%s\n' "${DOZVON_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/dozvon}"; }

# step TEXT LOG REMEDY COMMAND…: one line a step, with the seconds it took; its output goes to LOG.
step() {
  step_text=$1 step_log=$2 step_remedy=$3
  shift 3
  step_from=$(date +%s)
  say "$step_text …"
  mkdir -p "$(dirname -- "$step_log")"
  "$@" >"$step_log" 2>&1 &
  step_pid=$!
  if [ -t 2 ] && [ -z "${quiet:-}" ]; then show_progress "$step_pid" "$step_log"; fi
  if wait "$step_pid"; then
    say "$step_text: done in $(($(date +%s) - step_from)) s"
  else
    fail "$step_text" "$(cause_in "$step_log") (whole log: $step_log)" "$step_remedy"
  fi
}

# The first lines that speak of an error, else the last ones.
cause_in() {
  lines=$(grep -i -E '^(E:|npm err|error|.*: error|.*failed)' "$1" | grep -v -E '^npm err(or|!)?$' | head -n 3)
  printf '%s' "${lines:-$(tail -n 3 "$1")}" | tr '\n' ' '
}

# On a terminal the seconds run along (of one step at a time: `quiet` is set beside another); \r and "erase line" leave nothing behind.
show_progress() {
  while kill -0 "$1" 2>/dev/null; do
    printf '\r\033[K  %s s  %.60s' "$(($(date +%s) - step_from))" "$(tail -n 1 "$2" | tr -d '\000-\037')" >&2
    sleep 1
  done
  printf '\r\033[K' >&2
}

# in_root ROOT PROGRAM ARGS…: a program of another root file system by that root's own loader, without chroot
# and without root rights. Same rule as commandInRoot in src/stack/tools.ts.
in_root() {
  root=$1 program=$2
  shift 2
  for loader in "$root"/usr/lib/*-linux-gnu/ld-linux-*.so.* "$root"/lib/*-linux-gnu/ld-linux-*.so.*; do
    [ -e "$loader" ] || continue
    libs=$(dirname -- "$loader")
    "$loader" --library-path "$libs:$libs/pulseaudio:$root/usr/lib/${libs##*/}:$root/usr/lib" "$root/$program" "$@"
    return
  done
  return 127
}

# at_least VERSION OLDEST: 22.10.1 is newer than 22.9.4.
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }
