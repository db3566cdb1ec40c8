#!/bin/sh
# Makes the spoken sounds of the simulated network with RHVoice and SoX. Run once; the results are committed.
# RHVOICE is the command, for example `RHVoice-test`; its voices aleksandr, anna and elena are LGPL.
set -eu
cd "$(dirname "$0")"
speak() { # name voice seconds text; seconds 0: as long as it takes
  printf '%s\n' "$4" | ${RHVOICE:-RHVoice-test} -p "$2" -o "$1.tmp.wav"
  # Silence at both ends is cut; a given length is reached by a pause at the end.
  sox "$1.tmp.wav" -r 8000 -c 1 -e a-law -t raw "$1.alaw" norm -6 \
    silence 1 0.02 0.5% reverse silence 1 0.02 0.5% reverse $( [ "$3" = 0 ] || echo "pad 0 5 trim 0 $3" )
  rm "$1.tmp.wav"
}
speak hello aleksandr 0 'Алло?'
speak voicemail anna 6 'Здравствуйте. Сейчас я не могу ответить на звонок. Пожалуйста, оставьте сообщение после сигнала.'
speak assistant-hello elena 2.2 'Алло. Это голосовой помощник.'
speak assistant-asks elena 2.2 'Поняла. Что ещё передать?'
