import { describe, expect, it } from 'vitest';
import { audioKindOf } from '../../../../src/adapters/files/audio-kind.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('what an upload is by its first bytes', () => {
  it.each([
    ['a WAV file', bytes('RIFF\x24\x00\x00\x00WAVEfmt '), 'wav'],
    ['an OGG page', bytes('OggS\x00\x02'), 'ogg'],
    ['FLAC', bytes('fLaC\x00\x00'), 'flac'],
    ['M4A (ISO 14496-12: the size, then ftyp)', bytes('\x00\x00\x00\x20ftypM4A '), 'mov'],
    ['WebM (EBML)', bytes('\x1aE\xdf\xa3\x9fB\x86'), 'matroska'],
    ['MP3 with a tag', bytes('ID3\x04\x00'), 'mp3'],
    ['MP3 without one (MPEG-1 layer III)', Buffer.from([0xff, 0xfb, 0x90, 0x64]), 'mp3'],
    ['AAC in ADTS', Buffer.from([0xff, 0xf1, 0x50, 0x80]), 'aac'],
    ['a playlist that would name other files', bytes('#EXTM3U\n/etc/passwd'), undefined],
    ['a list for ffmpeg to join', bytes("ffconcat version 1.0\nfile '/etc/passwd'"), undefined],
    ['another RIFF: a film', bytes('RIFF\x24\x00\x00\x00AVI LIST'), undefined],
    ['a table', bytes('Телефон;Сумма\n'), undefined],
    ['nothing', Buffer.alloc(0), undefined],
  ] as const)('given %s, then it is told by them', (_name, head, kind) => {
    expect(audioKindOf(head)).toBe(kind);
  });
});
