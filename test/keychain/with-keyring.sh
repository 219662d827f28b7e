#!/usr/bin/env bash
# with-keyring.sh STATE FOLDER COMMAND… : runs the command in a D-Bus session of its own, with a keyring that is kept
# in the folder. STATE is `open`, `locked`, `hanging` (a keyring that never answers) or `absent`. Ends with the
# command's exit code and leaves nothing running. Nobody's own keyring is touched.
set -uo pipefail
state=$1
export XDG_DATA_HOME=$2/data XDG_CONFIG_HOME=$2/config XDG_CACHE_HOME=$2/cache XDG_RUNTIME_DIR=$2/run
export STATE=$state
shift 2
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL
mkdir -p "$XDG_DATA_HOME"/{keyrings,dbus-1/services} "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME" "$XDG_RUNTIME_DIR"
chmod 700 "$XDG_RUNTIME_DIR"

# D-Bus starts this service for whoever asks for secrets, and waits for it in vain.
service=$XDG_DATA_HOME/dbus-1/services/org.freedesktop.secrets.service
rm -f "$service"
exec_of_service=/bin/false
[ "$state" = hanging ] && exec_of_service='/bin/sleep 120'
case $state in
  hanging | absent) printf '[D-BUS Service]\nName=org.freedesktop.secrets\nExec=%s\n' "$exec_of_service" >"$service" ;;
esac

# shellcheck disable=SC2016 # the inner shell expands it
dbus-run-session -- bash -c '
  # The password is read to the end of the input, so no line break must follow it.
  case $STATE in
    open) printf password | gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 & ;;
    locked) gnome-keyring-daemon --foreground --components=secrets </dev/null >/dev/null 2>&1 & ;;
    *) sleep 0 & ;;
  esac
  keyring=$!
  trap "kill $keyring 2>/dev/null" EXIT
  is_there() {
    dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
      string:org.freedesktop.secrets 2>/dev/null | grep -q "boolean true"
  }
  case $STATE in
    open | locked) for _ in $(seq 100); do ! is_there || break; sleep 0.05; done ;;
  esac
  "$@"
' _ "$@" 2> >(grep -v -e 'dbus-daemon\[' -e gcr-prompter -e '^$' >&2)
