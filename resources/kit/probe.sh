#!/bin/sh
# Made by Portwright @VERSION@. Probes what this node's services need to reach, from this computer, and writes one
# result file. Needs no installation and no rights. See README.txt.
# Everything below "tasks" is data: it is read, never executed.

usage() {
  printf 'Usage: sh probe.sh [-o FILE]   FILE "-" prints the results to standard output.\n' >&2
  exit 2
}

tasks() {
  cat <<'PORTWRIGHT_TASKS'
@TASKS@PORTWRIGHT_TASKS
}

python3_program() {
  cat <<'PORTWRIGHT_PROGRAM'
@PYTHON@PORTWRIGHT_PROGRAM
}

perl_program() {
  cat <<'PORTWRIGHT_PROGRAM'
@PERL@PORTWRIGHT_PROGRAM
}

bash_program() {
  cat <<'PORTWRIGHT_PROGRAM'
@BASH@PORTWRIGHT_PROGRAM
}

now() {
  date -u +%Y-%m-%dT%H:%M:%SZ
}

# address HOST: sets `address` and `family` where HOST is one.
address_of() {
  address='' family=''
  case $1 in
  *:*) address=$1 family=ipv6 ;;
  *[!0-9.]*) ;;
  *) address=$1 family=ipv4 ;;
  esac
}

# say N VERDICT TRIES PROOF DETAIL TOOL: one fragment; PROOF may come from a stranger.
say() {
  clean=$(printf '%s' "$4" | tr -cd 'A-Za-z0-9 ._:;,=/()-')
  printf '%s "address": "%s", "family": "%s", "verdict": "%s", "proof": "%s", "latency-ms": null, "by": "", "code": 0, "tries": %s, "detail": "%s", "tool": "%s", "at": "%s"}\n' \
    "$1" "$address" "$family" "$2" "$clean" "$3" "$5" "$6" "$(now)"
}

# judge TEXT SECONDS: sets `verdict` and `detail` from a tool's error message.
judge() {
  case $1 in
  *refused*)
    verdict=refused detail='Refused by the destination or by a firewall: this tool cannot tell which.' ;;
  *'not known'* | *resolution* | *'esolve host'* | *'No address associated'* | *'nodename nor servname'* | *'lookup failed'* | *'bad address'* | *'not resolve'*)
    verdict=name-not-found detail='The name does not resolve from here.' ;;
  *'Network is unreachable'* | *'Network unreachable'*)
    verdict=no-route detail='This computer has no route to the address.' ;;
  *'No route to host'* | *'Host is unreachable'* | *'ermission denied'* | *'not permitted'*)
    if [ "$2" -ge 3 ]; then
      verdict=no-host detail='No computer on this network has the address.'
    else
      verdict=rejected detail='A device on the way, or this computer, rejects it; this tool cannot name the device.'
    fi ;;
  *)
    verdict=filtered detail='No answer in 3 attempts: look for a firewall on the way that drops it.' ;;
  esac
}

seconds() {
  date +%s
}

# limited SECONDS COMMAND...: the command, ended after that time.
limited() {
  if [ -n "$have_timeout" ]; then
    timeout "$@"
    return
  fi
  limit=$1
  shift
  "$@" &
  limited_pid=$!
  # Without the command's output, which would not end before the guard does; its nap ends with it.
  (
    nap=''
    trap '[ -z "$nap" ] || kill "$nap"; exit' TERM
    sleep "$limit" &
    nap=$!
    wait "$nap"
    kill "$limited_pid"
  ) >/dev/null 2>&1 &
  guard=$!
  wait "$limited_pid"
  limited_status=$?
  kill "$guard" 2>/dev/null
  return "$limited_status"
}

nc_scan() {
  limited 6 nc -v -z -w 4 "$1" "$2" </dev/null 2>&1
}

nc_one() {
  address_of "$4"
  tries=0 verdict=filtered
  while [ "$verdict" = filtered ] && [ "$tries" -lt 3 ]; do
    tries=$((tries + 1)) begun=$(seconds)
    text=$(nc_scan "$4" "$5")
    status=$?
    case $text in
    *'invalid option'* | *'unrecognized option'* | *'illegal option'*)
      text=$(limited 6 nc -w 4 "$4" "$5" </dev/null 2>&1 | tr -cd 'A-Za-z0-9 .:,()\n')
      status=1
      case $text in *"can't connect"* | *'timed out'* | *'bad address'*) ;; *) status=0 ;; esac ;;
    esac
    if [ "$status" -eq 0 ]; then
      verdict=open detail='Accepted; this tool cannot prove which service it is.'
    else
      judge "$text" $(($(seconds) - begun))
    fi
  done
  say "$2" "$verdict" "$tries" '' "$detail" nc
}

# "-state" says on the unbuffered output that the connection stands; CONNECTED is lost if time runs out.
openssl_call() {
  case $2 in
  *:*) where=[$2]:$3 ;;
  *) where=$2:$3 ;;
  esac
  if [ "$1" = - ]; then
    limited 6 openssl s_client -state -connect "$where" -noservername </dev/null 2>&1
  else
    limited 6 openssl s_client -state -connect "$where" -servername "$1" -verify_hostname "$1" </dev/null 2>&1
  fi
}

openssl_one() {
  address_of "$4"
  begun=$(seconds)
  text=$(openssl_call "$6" "$4" "$5" | tr -d '\000')
  cipher=$(printf '%s\n' "$text" | sed -n 's/^.*Cipher is //p' | head -n 1)
  protocol=$(printf '%s\n' "$text" | sed -n -e 's/^New, \(TLSv[0-9.]*\),.*$/\1/p' -e 's/^ *Protocol *: //p' | head -n 1)
  sum=$(printf '%s\n' "$text" | openssl x509 -noout -fingerprint -sha256 2>/dev/null | tr 'A-F' 'a-f' | tr -cd '0-9a-f=')
  sum=${sum##*=}
  trust=$(printf '%s\n' "$text" | sed -n 's/^.*Verify return code: //p' | head -n 1)
  proof="$protocol; sha256 $sum"
  case $text in
  *CONNECTED* | *SSL_connect:*)
    if [ -z "$cipher" ] || [ "$cipher" = '(NONE)' ]; then
      proof=''
      case $text in
      *'wrong version number'* | *'packet length too long'* | *'http request'*)
        verdict=wrong-service detail='The answer is not TLS: another service has the port, or it speaks without TLS.' ;;
      *alert*) verdict=tls-failed detail='The server refused the TLS handshake.' ;;
      *) verdict=open detail='Accepted, but TLS did not come to an end; this tool cannot say why.' ;;
      esac
    elif [ "$7" = issuer ]; then
      verdict=open detail='TLS answered. The plan names an issuer, which this tool does not compare.'
    elif [ "$7" = "$sum" ]; then
      verdict=verified detail='The certificate is the planned one.'
    elif [ "$7" != - ]; then
      verdict=intercepted detail="The certificate is not the planned one: a device on the way opens TLS, or the server's certificate was replaced."
    elif [ "${trust%% *}" = 0 ]; then
      verdict=verified detail='The certificate is trusted.'
    else
      verdict=tls-untrusted detail='The certificate is not trusted here.'
    fi
    if [ "$verdict" = verified ] && [ "${10}" != t:: ]; then
      verdict=open detail='TLS answered; this tool did not ask for the protocol inside it.'
    fi ;;
  *)
    judge "$text" $(($(seconds) - begun))
    detail=$(printf '%s' "$detail" | sed 's/3 attempts/1 attempt/') ;;
  esac
  say "$2" "$verdict" 1 "$proof" "$detail" openssl
}

# curl_call ARGUMENTS...: what curl said, and a last line "PW status http-code connect-time".
curl_call() {
  {
    curl -q -sS -v --noproxy '*' --connect-timeout 4 -m 5 -o /dev/null -w '\nPW-%{http_code} %{time_connect}\n' \
      "$@" </dev/null 2>&1
    printf 'PW %s\n' "$?"
  } | tr -cd 'A-Za-z0-9 .:,%*()\n-'
}

curl_judge() { # TEXT STATUS WEB CERT
  connected='' proof='' code=$(printf '%s\n' "$1" | sed -n 's/^PW-\([0-9]*\) .*$/\1/p')
  case $1 in *'Connected to '*) connected=1 ;; esac
  case $2 in
  0 | 28)
    if [ -z "$connected" ]; then
      judge "$1" 0
    elif [ "$2" = 28 ] && [ "$3" != - ]; then
      verdict=open detail='Accepted, but the planned protocol got no answer in time.'
    elif [ "$3" = - ]; then
      verdict=open detail='Accepted; this tool cannot prove which service it is.'
    elif [ "$3" = https ] && [ "$4" != - ]; then
      verdict=open detail='HTTP answered inside TLS. This tool does not compare the certificate with the plan.'
    else
      verdict=verified detail='HTTP answered.' proof="HTTP status $code"
    fi ;;
  51 | 60) verdict=tls-untrusted detail='The certificate is not trusted here, or does not carry the name.' ;;
  6) verdict=name-not-found detail='The name does not resolve from here.' ;;
  35) verdict=tls-failed detail='The TLS handshake failed, or the answer is not TLS.' ;;
  1 | 8) verdict=wrong-service detail='The answer is not HTTP.' ;;
  52 | 56) verdict=reset detail='Accepted, then closed before an answer.' ;;
  *) judge "$1" "$5" ;;
  esac
}

curl_one() {
  address_of "$4"
  case $4 in
  *:*) at=[$4] ;;
  *) at=$4 ;;
  esac
  name=$6
  [ "$name" = - ] && name=$at
  begun=$(seconds)
  if [ "$9" != - ]; then
    text=$(curl_call --connect-to "::$at:$5" "$9://$name:$5/api/Ping")
  else
    text=$(curl_call "telnet://$at:$5")
  fi
  status=$(printf '%s\n' "$text" | sed -n 's/^PW \([0-9]*\)$/\1/p')
  curl_judge "$text" "${status:-99}" "$9" "$7" $(($(seconds) - begun))
  say "$2" "$verdict" 1 "$proof" "$(printf '%s' "$detail" | sed 's/3 attempts/1 attempt/')" curl
}

# eight FUNCTION: the tasks on standard input, eight at a time.
eight() {
  running=0
  while IFS=' ' read -r a b c d e f g h i j k; do
    "$1" "$a" "$b" "$c" "$d" "$e" "$f" "$g" "$h" "$i" "$j" "$k" </dev/null &
    running=$((running + 1))
    if [ "$running" -ge 8 ]; then
      wait
      running=0
    fi
  done
  wait
}

# run TOOL: all that was given to it.
run() {
  case $1 in
  python3) python3_program >"$work/program" && python3 -I "$work/program" ;;
  perl) perl_program >"$work/program" && perl "$work/program" ;;
  bash) bash_program >"$work/program" && bash --norc --noprofile "$work/program" ;;
  *) eight "$1_one" ;;
  esac
}

have() {
  command -v "$1" >/dev/null 2>&1
}

# find_tools: what is there, and what it can do. "whole" of TLS and of an exchange needs more than a connection.
find_tools() {
  connecting='' talking='' datagrams='' tls='' httping=''
  for tool in bash nc python3 perl curl; do
    have "$tool" && connecting="$connecting $tool"
  done
  if have python3 && python3 -I -c 'import socket, json, queue' 2>/dev/null; then
    talking=python3 datagrams=python3
    python3 -I -c 'import ssl' 2>/dev/null && tls=python3
  fi
  if have perl && perl -MSocket -MIO::Socket -e 1 2>/dev/null; then
    talking="$talking perl" datagrams="$datagrams perl"
    perl -MIO::Socket::SSL -e 1 2>/dev/null && tls="$tls perl"
  fi
  have openssl && simple_tls=openssl || simple_tls=''
  have curl && httping=curl
}

# choose TRANSPORT WEB STEPS: the first tool that can hold the whole exchange, else the first that can connect.
choose() {
  web=''
  [ "$2" = - ] || web=$httping
  case $1:$3 in
  udp:*) set -- $datagrams ;;
  tcp:-) set -- $connecting ;;
  tcp:t::) set -- $tls $simple_tls $connecting ;;
  tcp:t::*) set -- $tls $web $simple_tls $connecting ;;
  tcp:*t::*) set -- $tls $connecting ;;
  *) set -- $talking $web $connecting ;;
  esac
  printf '%s' "${1:-}"
}

give_out() {
  tasks | while IFS=' ' read -r kind n transport host port sni cert node web steps proves; do
    [ "$kind" = T ] || continue
    tool=$(choose "$transport" "$web" "$steps")
    if [ -n "$tool" ]; then
      printf 'T %s %s %s %s %s %s %s %s %s %s\n' "$n" "$transport" "$host" "$port" "$sni" "$cert" "$node" "$web" "$steps" "$proves" >>"$work/in.$tool"
    else
      address_of "$host"
      say "$n" not-probed 0 '' 'no tool: this computer has none that could hold this exchange.' '' >>"$work/out"
    fi
  done
}

probe_all() {
  for tool in bash nc python3 perl openssl curl; do
    [ -f "$work/in.$tool" ] || continue
    printf 'probing with %s\n' "$tool" >&2
    run "$tool" <"$work/in.$tool" >>"$work/out" 2>>"$work/errors"
    used="$used${used:+, }\"$tool\""
  done
  [ -f "$work/out" ] || return 0
  while read -r n fragment; do
    printf '%s\n' "$fragment" >>"$work/r.$n"
  done <"$work/out"
}

verdicts() {
  comma=''
  tasks | while read -r kind n prefix; do
    case $kind in
    F)
      if [ -f "$work/r.$n" ]; then
        while read -r fragment; do
          printf '%s\n    %s%s' "$comma" "$prefix" "$fragment"
          comma=,
        done <"$work/r.$n"
      else
        printf '%s\n    %s"address": "", "family": "", "verdict": "not-probed", "proof": "", "latency-ms": null, "by": "", "code": 0, "tries": 0, "detail": "The tool ended without a result.", "tool": "", "at": "%s"}' "$comma" "$prefix" "$started"
        comma=,
      fi ;;
    N)
      printf '%s\n    %s"at": "%s"}' "$comma" "$prefix" "$started"
      comma=, ;;
    esac
  done
}

document() {
  host=$( (hostname || uname -n) 2>/dev/null | tr -cd 'A-Za-z0-9._-')
  system=$(uname -srm 2>/dev/null | tr -cd 'A-Za-z0-9 ._-')
  printf '{\n  "portwright": 1,\n  "measured": {%s"host": "%s", "system": "%s", "started": "%s", "finished": "%s", "tools": [%s]},\n  "verdicts": [' \
    '@MEASURED@' "$host" "$system" "$started" "$(now)" "$used"
  verdicts
  printf '\n  ]\n}\n'
}

is_good() {
  while IFS= read -r line; do
    case $line in
    *'"verdict": "verified"'* | *'"verdict": "open"'* | *'"verdict": "rehearsed"'* | *'"verdict": "not-probed"'*) ;;
    *'"verdict": "'*) return 1 ;;
    esac
  done <"$1"
}

deliver() {
  if [ "$output" = - ]; then
    cat "$work/document" && return 0
  elif [ -n "$output" ]; then
    cat "$work/document" >"$output.part" && mv -f "$output.part" "$output" && return 0
  else
    for folder in "$(dirname "$0")" .; do
      output=$folder/portwright-@NODE@.results.json
      if cat "$work/document" 2>/dev/null >"$output.part" && mv -f "$output.part" "$output"; then
        printf 'Results: %s\n' "$output" >&2
        return 0
      fi
    done 2>/dev/null
  fi
  printf 'The result file cannot be written: choose another place with -o FILE.\n' >&2
  exit 3
}

main() {
  set -u
  LC_ALL=C
  IFS=' 	
'
  export LC_ALL
  unset BASH_ENV ENV CDPATH PERL5OPT PERL5LIB PYTHONPATH 2>/dev/null
  umask 077
  output=''
  if [ "$#" -eq 2 ] && [ "$1" = -o ] && [ -n "$2" ]; then
    output=$2
    case $output in -) ;; -*) output=./$output ;; esac
  elif [ "$#" -ne 0 ]; then
    usage
  fi
  work=$(mktemp -d "${TMPDIR:-/tmp}/portwright.XXXXXX") || exit 3
  trap 'rm -rf "$work"' EXIT
  trap 'exit 3' HUP INT TERM
  started=$(now) used=''
  have timeout && have_timeout=1 || have_timeout=''
  find_tools
  give_out
  probe_all
  document >"$work/document" || exit 3
  deliver
  is_good "$work/document"
}

main "$@" </dev/null
