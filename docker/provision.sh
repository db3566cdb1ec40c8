#!/bin/sh
# Installs the system's side of dozvon: PostgreSQL, Redis, ffmpeg, speech, Asterisk 22; for the tests also SIPp,
# Chromium and Asterisk 16. Idempotent. Debian 11 to 13, Ubuntu 22.04 to 24.04; needs root.
#   provision.sh [--for run|test]            installs what is missing
#   provision.sh [--for run|test] --check    prints what is missing, one line a part, and changes nothing
# The two Asterisk root file systems go to the cache folder (DOZVON_CACHE, else the user's own cache).
set -eu
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
. "$here/lib.sh"

purpose=run check=no
while [ $# -gt 0 ]; do
  case $1 in
    --for) purpose=${2:-}; shift ;;
    --for=*) purpose=${1#--for=} ;;
    --check) check=yes ;;
    *) fail 'read the command line' "unknown word $1" 'Use: provision.sh [--for run|test] [--check]' ;;
  esac
  shift
done
case $purpose in run | test) ;; *) fail 'read the command line' "--for $purpose" 'Use --for run or --for test.' ;; esac

cache=$(cache_folder)
logs=$cache/log
oldest_asterisk=22.10.1
mirror=${DOZVON_DEBIAN_MIRROR:-http://deb.debian.org}
keyring=/usr/share/keyrings/debian-archive-keyring.gpg

has_postgres() { have initdb || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; }

has_new_asterisk() {
  have asterisk && at_least "$(asterisk -V 2>/dev/null | sed 's/[^0-9]*\([0-9.]*\).*/\1/')" "$oldest_asterisk"
}

root_is_complete() { [ -x "$cache/asterisk-$1/usr/sbin/asterisk" ]; }

needs_root_22() { ! has_new_asterisk && ! root_is_complete 22; }

has_chromium() { have chromium || have chromium-browser || have google-chrome; }

# What is missing, a line each: "package NAME" or "root VERSION".
missing() {
  has_postgres || echo 'package postgresql'
  have redis-server || echo 'package redis-server'
  have ffmpeg || echo 'package ffmpeg'
  have espeak-ng || echo 'package espeak-ng'
  have flock && have setpriv || echo 'package util-linux'
  if needs_root_22; then echo 'root 22'; fi
  [ "$purpose" = test ] || return 0
  have sipp || echo 'package sip-tester'
  has_chromium || echo 'package chromium'
  root_is_complete 16 || echo 'root 16'
}

# Tools that only the making of a root file system needs.
builder_packages() {
  have mmdebstrap || echo mmdebstrap
  [ -e "$keyring" ] || echo debian-archive-keyring
  [ -e /etc/ssl/certs/ca-certificates.crt ] || echo ca-certificates
}

list=$(missing)
if [ "$check" = yes ]; then
  printf '%s' "${list:+$list
}"
  exit 0
fi
[ -n "$list" ] || exit 0
[ "$(id -u)" = 0 ] || fail 'install system parts' 'this needs root' "Run: sudo sh $here/provision.sh --for $purpose"
have apt-get || fail 'install system parts' 'this is neither Debian nor Ubuntu: no apt-get' \
  "Install these by hand, then run the command again: $(echo "$list" | tr '\n' ',')"

# Packages start their services at once. Ours run privately on ports of their own, so nothing is started meanwhile,
# and what was not here before is not started at boot either. Services that were here before are left alone.
quiet_apt() {
  policy=/usr/sbin/policy-rc.d made=no
  if [ ! -e $policy ]; then
    printf '#!/bin/sh\nexit 101\n' >$policy
    chmod 755 $policy
    made=yes
  fi
  code=0
  DEBIAN_FRONTEND=noninteractive apt-get "$@" || code=$?
  [ $made = no ] || rm -f $policy
  return $code
}

install_packages() {
  apt-get update
  quiet_apt install -y --no-install-recommends "$@"
  if [ -d /run/systemd/system ]; then
    for service in postgresql redis-server; do
      case " $* " in *" $service "*) systemctl disable --now "$service" ;; esac
    done
  fi
}

# keys_of_debian FOLDER: the keyring that knows the keys of Debian 12, by which sid is signed. Ubuntu 22.04 has those of
# Debian 11 only; Debian 11, checked by them, has the newer ones.
keys_of_debian() {
  if [ -e /usr/share/keyrings/debian-archive-bookworm-automatic.gpg ]; then
    printf '%s\n' "$keyring"
    return
  fi
  mmdebstrap --variant=extract --include=debian-archive-keyring --keyring="$keyring" \
    --aptopt='Acquire::Check-Valid-Until "false"' bullseye "$1" "$mirror/debian" >&2
  printf '%s\n' "$1/usr/share/keyrings/debian-archive-keyring.gpg"
}

# make_root 22|16: complete or not there at all: made under another name, tried, then renamed.
make_root() {
  target=$cache/asterisk-$1
  next=$target.tmp$$
  trap 'rm -rf "$next" "$next.keys"' EXIT
  keys=$(keys_of_debian "$next.keys")
  case $1 in
    22) set -- sid "$next" "deb $mirror/debian sid main non-free" ;;
    16) set -- bullseye "$next" "deb $mirror/debian bullseye main" "deb $mirror/debian-security bullseye-security main" ;;
  esac
  packages=asterisk
  [ "$1" = bullseye ] || packages=asterisk,rhvoice,rhvoice-russian,rhvoice-english
  # The voices kept may be used commercially (LGPL, CMU Arctic); the others may not.
  voices='anna elena irina aleksandr aleksandr-hq alan bdl clb slt'
  set -- --variant=apt --include="$packages" --keyring="$keys" \
    --aptopt='Acquire::Check-Valid-Until "false"' --aptopt='APT::Install-Recommends "false"' \
    --aptopt='Acquire::Retries "3"' \
    --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
    --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright' \
    --dpkgopt='path-exclude=/usr/share/RHVoice/voices/*' "$@"
  for voice in $voices; do set -- "$@" --dpkgopt="path-include=/usr/share/RHVoice/voices/$voice/*"; done
  mmdebstrap "$@"
  in_root "$next" usr/sbin/asterisk -V
  chmod 755 "$next"
  mv -T "$next" "$target"
}

packages=$(echo "$list" | sed -n 's/^package //p')
case $list in *'root '*) packages="$packages $(builder_packages)" ;; esac
packages=$(echo $packages)
mkdir -p "$cache" "$logs"
if [ -n "$packages" ]; then
  # shellcheck disable=SC2086
  step "install $packages" "$logs/packages.log" 'Check the network and /etc/apt/sources.list, then run the command again.' \
    install_packages $packages
fi
for version in $(echo "$list" | sed -n 's/^root //p'); do
  step "make the root file system of Asterisk $version (a download of about 100 MB)" "$logs/asterisk-$version.log" \
    "Check the network to $mirror and 1 GB of free space, then run the command again." make_root "$version"
done
left=$(missing)
[ -z "$left" ] || fail 'check what was installed' "still missing: $(echo "$left" | tr '\n' ',')" \
  "Read the logs in $logs, install it by hand, then run the command again."
