# Probes the tasks on standard input with /dev/tcp; prints "number fragment". bash 3.2 or newer.
digest() {
  if command -v sha256sum >/dev/null 2>&1; then sha256sum
  elif command -v shasum >/dev/null 2>&1; then shasum -a 256
  elif command -v openssl >/dev/null 2>&1; then openssl dgst -sha256 -r
  fi
}

# dial HOST PORT: "pid N", then an error message, or "connected" and what a stand-in says.
dial() {
  local line echo nonce
  printf 'pid %s\n' "${BASHPID:-}"
  exec 3<>"/dev/tcp/$1/$2" || exit 1
  printf 'connected\n'
  IFS= read -r -t 1 line <&3 || exit 0
  case $line in
  'PORTWRIGHT-REHEARSAL/1 '*) ;;
  *) printf 'banner\n'; exit 0 ;;
  esac
  nonce=$RANDOM$RANDOM$RANDOM$RANDOM$RANDOM$RANDOM
  printf 'NONCE %s\n' "$nonce" >&3
  IFS= read -r -t 3 echo <&3
  printf 'standin %s %s %s\n' "$nonce" "${echo#ECHO }" "${line#PORTWRIGHT-REHEARSAL/1 }"
}

verdict=''
detail=''
proof=''

# judge TEXT SECONDS ADDRESS: the verdict of an error message.
judge() {
  case $1 in
  *refused*)
    verdict=refused detail='Refused by the destination or by a firewall: this tool cannot tell which.' ;;
  *'not known'* | *resolution* | *'No address associated'* | *'nodename nor servname'*)
    verdict=name-not-found detail='The name does not resolve from here.' ;;
  *'Network is unreachable'* | *'assign requested address'*)
    verdict=no-route detail='This computer has no route to the address.' ;;
  *'No route to host'* | *'Permission denied'* | *'not permitted'*)
    if [ "$2" -ge 3 ]; then
      verdict=no-host detail='No computer on this network has the address.'
    elif [ "${1#*No route}" = "$1" ] && [ "${3#*:}" = "$3" ]; then
      verdict=blocked-here detail="This computer's own firewall forbids it."
    else
      verdict=rejected detail='A device on the way rejects it; this tool cannot name the device.'
    fi ;;
  *'timed out'*)
    verdict=filtered ;;
  *)
    verdict=not-probed detail='The tool gave no answer that can be read.' ;;
  esac
}

# standin PLACES NONCE ECHO SAID...: was it the planned one? PLACES is node/port or node/port/port.
standin() {
  local node=${1%%/*} ports=${1#*/} nonce=$2 echo=$3 port sum
  shift 3
  proof=$(printf '%s' "$*" | tr -cd 'a-z0-9= -')
  verdict=wrong-service detail='A stand-in answered, but it is not the planned one.'
  for port in ${ports//\// }; do
    sum=$(printf '%s\n%s\n%s' "$nonce" "$node" "$port" | digest)
    if [ -z "$sum" ]; then
      verdict=open detail='A stand-in greeted; there is no tool here that could check its token.'
    elif [ "$*" = "node=$node port=$port" ] && [ "${sum:0:32}" = "${echo:0:32}" ]; then
      verdict=rehearsed detail='The stand-in answered with its token, so the way there is open.'
    fi
  done
}

one() {
  local n=$2 host=$4 port=$5 node=$8 address='' family='' tries=0 wait pid line text begun ended words
  case $host in
  *:*) address=$host family=ipv6 ;;
  *[!0-9.]*) ;;
  *) address=$host family=ipv4 ;;
  esac
  for wait in 4 2 2; do
    tries=$((tries + 1)) text='' pid='' begun=$SECONDS verdict='' detail='' proof=''
    exec 4< <(dial "$host" "$port" 2>&1)
    IFS=' ' read -r -t 2 -u 4 line pid
    while :; do
      IFS= read -r -t "$wait" -u 4 line
      ended=$?
      [ "$ended" -eq 0 ] || break
      case $line in
      connected) verdict=open detail='Accepted; this tool cannot prove which service it is.' wait=6 ;;
      banner) ;;
      'standin '*)
        IFS=' ' read -r -a words <<<"$line"
        standin "$node" "${words[@]:1}" ;;
      *) text="$text $line" ;;
      esac
    done
    [ "$ended" -gt 128 ] && [ -n "$pid" ] && kill "$pid" 2>/dev/null
    exec 4<&-
    [ -n "$verdict" ] && break
    if [ -n "$text" ]; then
      judge "$text" $((SECONDS - begun)) "$host"
    else
      verdict=filtered
    fi
    [ "$verdict" = filtered ] || break
  done
  [ "$verdict" = filtered ] && detail="No answer in $tries attempts: look for a firewall on the way that drops it."
  printf '%s "address": "%s", "family": "%s", "verdict": "%s", "proof": "%s", "latency-ms": null, "by": "", "code": 0, "tries": %s, "detail": "%s", "tool": "bash", "at": "%s"}\n' \
    "$n" "$address" "$family" "$verdict" "$proof" "$tries" "$detail" "$(date -u +%Y-%m-%dT%H:%M:%SZ)"
}

running=0
while IFS=' ' read -r -a task; do
  one "${task[@]}" </dev/null &
  running=$((running + 1))
  if [ "$running" -ge 16 ]; then
    wait
    running=0
  fi
done
wait
