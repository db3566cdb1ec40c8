/** Demuxers of ffmpeg that an upload may choose by its first bytes. Anything else could name other files of this machine (playlists). */
export const audioKinds = ['wav', 'mp3', 'ogg', 'mov', 'matroska', 'flac', 'aac'] as const;
export type AudioKind = (typeof audioKinds)[number];

/**
 * What a file is by its first bytes, whatever its name says: WAV, MP3, OGG, M4A (`mov`), WebM (`matroska`), FLAC, AAC.
 * @returns undefined for anything that is no sound of these
 */
export function audioKindOf(head: Uint8Array): AudioKind | undefined {
  const text = Buffer.from(head.subarray(0, 12)).toString('latin1');
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WAVE') return 'wav';
  if (text.startsWith('OggS')) return 'ogg';
  if (text.startsWith('fLaC')) return 'flac';
  if (text.slice(4, 8) === 'ftyp') return 'mov';
  if (text.startsWith('\x1aE\xdf\xa3')) return 'matroska';
  if (text.startsWith('ID3')) return 'mp3';
  const [first = 0, second = 0] = head;
  if (first !== 0xff) return undefined;
  // A frame's sync word; the layer bits tell MPEG audio from AAC in ADTS.
  if ((second & 0xf6) === 0xf0) return 'aac';
  return (second & 0xe0) === 0xe0 && (second & 0x06) !== 0 ? 'mp3' : undefined;
}
