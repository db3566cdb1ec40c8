interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `{name}` is filled from the parameters; the other parameters become the query. */
  readonly path: string;
}

/**
 * What dozvon asks of ARI. Keys are the resource and the nickname in Asterisk's own API documents, by which npm
 * `ari-client` calls them; methods and paths serve the WebSocket. Both are the same from Asterisk 16 to 22.
 */
export const operations = {
  'applications.filter': { method: 'PUT', path: 'applications/{applicationName}/eventFilter' },
  'applications.subscribe': { method: 'POST', path: 'applications/{applicationName}/subscription' },
  'asterisk.updateObject': { method: 'PUT', path: 'asterisk/config/dynamic/{configClass}/{objectType}/{id}' },
  'asterisk.deleteObject': { method: 'DELETE', path: 'asterisk/config/dynamic/{configClass}/{objectType}/{id}' },
  'bridges.list': { method: 'GET', path: 'bridges' },
  'bridges.createWithId': { method: 'POST', path: 'bridges/{bridgeId}' },
  'bridges.destroy': { method: 'DELETE', path: 'bridges/{bridgeId}' },
  'bridges.addChannel': { method: 'POST', path: 'bridges/{bridgeId}/addChannel' },
  'bridges.removeChannel': { method: 'POST', path: 'bridges/{bridgeId}/removeChannel' },
  'bridges.record': { method: 'POST', path: 'bridges/{bridgeId}/record' },
  'channels.list': { method: 'GET', path: 'channels' },
  'channels.get': { method: 'GET', path: 'channels/{channelId}' },
  'channels.originateWithId': { method: 'POST', path: 'channels/{channelId}' },
  'channels.hangup': { method: 'DELETE', path: 'channels/{channelId}' },
  'channels.answer': { method: 'POST', path: 'channels/{channelId}/answer' },
  'channels.ring': { method: 'POST', path: 'channels/{channelId}/ring' },
  'channels.getChannelVar': { method: 'GET', path: 'channels/{channelId}/variable' },
  'channels.setChannelVar': { method: 'POST', path: 'channels/{channelId}/variable' },
  'channels.playWithId': { method: 'POST', path: 'channels/{channelId}/play/{playbackId}' },
  'channels.startMoh': { method: 'POST', path: 'channels/{channelId}/moh' },
  'channels.stopMoh': { method: 'DELETE', path: 'channels/{channelId}/moh' },
  'channels.record': { method: 'POST', path: 'channels/{channelId}/record' },
  'channels.sendDTMF': { method: 'POST', path: 'channels/{channelId}/dtmf' },
  'channels.snoopChannelWithId': { method: 'POST', path: 'channels/{channelId}/snoop/{snoopId}' },
  'endpoints.get': { method: 'GET', path: 'endpoints/{tech}/{resource}' },
  'playbacks.stop': { method: 'DELETE', path: 'playbacks/{playbackId}' },
  'recordings.stop': { method: 'POST', path: 'recordings/live/{recordingName}/stop' },
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;

export type OperationParams = Readonly<Record<string, string | number>>;

/** Method and relative address of one request, as REST over the WebSocket wants them. */
export function addressOf(name: OperationName, params: OperationParams): { method: string; uri: string } {
  const { method, path } = operations[name];
  let uri: string = path;
  let query = '';
  for (const key of Object.keys(params)) {
    const value = encodeURIComponent(params[key] ?? '');
    const slot = `{${key}}`;
    if (uri.includes(slot)) uri = uri.replace(slot, () => value);
    else query += `${query === '' ? '?' : '&'}${key}=${value}`;
  }
  return { method, uri: uri + query };
}
